/// The reports that cross REST and fill the desk: one record each, whatever the way out.
///
/// May use: `status`, `passage`, `coverage`, `citation`, `source`, `capture`, `document`, `finding`, `review`,
/// `reading`, `fetch`, `takedown`, `merging`, `edition`.
@NullMarked
package ibid.report;

import org.jspecify.annotations.NullMarked;
