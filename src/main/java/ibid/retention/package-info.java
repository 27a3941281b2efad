/// Lets go of what an operator does not want to keep for good: each feature says what of its own may go, and it goes on
/// one replica at a time. Without settings everything stays.
///
/// May use: `queue`.
@NullMarked
package ibid.retention;

import org.jspecify.annotations.NullMarked;
