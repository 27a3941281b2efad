/// Documents as received and read: their notes, citations and claims.
///
/// May use: `identity`, `store`, `reading`, `citation`, `source`, `capture`.
@NullMarked
package ibid.document;

import org.jspecify.annotations.NullMarked;
