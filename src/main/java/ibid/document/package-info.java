/// Documents as received and read, in all their editions: their notes, citations and claims.
///
/// May use: `trace`, `store`, `reading`, `edition`, `citation`, `source`, `capture`.
@NullMarked
package ibid.document;

import org.jspecify.annotations.NullMarked;
