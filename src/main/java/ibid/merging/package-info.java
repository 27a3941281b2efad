/// Which citations cite the same work: editors merge sources and split them, and pairs that may be one work are
/// offered.
///
/// May use: `citation`, `source`, `capture`, `document`.
@NullMarked
package ibid.merging;

import org.jspecify.annotations.NullMarked;
