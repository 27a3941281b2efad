/// The cited works, shared by all citations of them.
///
/// May use: `citation`.
@NullMarked
package ibid.source;

import org.jspecify.annotations.NullMarked;
