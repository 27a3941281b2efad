/// The cited works, shared by all citations of them.
///
/// May use: `citation`, `memento`.
@NullMarked
package ibid.source;

import org.jspecify.annotations.NullMarked;
