/// Which pages of a work its copies show, held against the pages that a note cites: what was looked for in a part of a
/// work and not seen there is not missing from the work.
///
/// Pure: runs without Quarkus or a database. May use: `citation`, `passage`.
@NullMarked
package ibid.coverage;

import org.jspecify.annotations.NullMarked;
