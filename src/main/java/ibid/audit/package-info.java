/// Walks over all that is kept, row → file → record → digest, and reports each fault with what and where.
///
/// May use: `store`, `warc`, `fetch`, `capture`, `document`, `queue`, `retention`.
@NullMarked
package ibid.audit;

import org.jspecify.annotations.NullMarked;
