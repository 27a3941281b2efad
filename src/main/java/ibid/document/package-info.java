/// Documents as received and read: their notes, citations and claims.
///
/// May use: `store`, `reading`, `citation`, `source`, `capture`.
@NullMarked
package ibid.document;

import org.jspecify.annotations.NullMarked;
