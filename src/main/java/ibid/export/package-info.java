/// Everything that is known about a document on its way out: as a table, a printed report, linked data for other
/// programs, and one archive of all of it. What is written is the reports' records; the writers decide nothing.
///
/// May use: `status`, `passage`, `citation`, `capture`, `document`, `review`, `reading`, `report`, `store`, `warc`,
/// `fetch`.
@NullMarked
package ibid.export;

import org.jspecify.annotations.NullMarked;
