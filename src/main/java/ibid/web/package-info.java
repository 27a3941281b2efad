/// The review desk in the browser: pages rendered from the same report records that REST answers with.
///
/// May use: `status`, `passage`, `citation`, `source`, `capture`, `document`, `review`, `reading`,
/// `fetch`, `report`, `identity`, `copy`, `search`, `bibliography`, `merging`, `takedown`, `webhook`, `news`,
/// `edition`.
@NullMarked
package ibid.web;

import org.jspecify.annotations.NullMarked;
