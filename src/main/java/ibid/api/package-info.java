/// The REST contract: documents, claims, citations, sources, captures, audits and tools over HTTP, and every
/// problem as RFC 9457 has it. What crosses it are the reports' records.
///
/// May use: `status`, `passage`, `citation`, `source`, `capture`, `document`, `review`, `reading`,
/// `fetch`, `report`, `identity`, `text`, `audit`, `memento`, `bibliography`, `exchange`, `export`, `merging`,
/// `takedown`, `news`, `webhook`, `feed`, `search`, `store`.
@NullMarked
package ibid.api;

import org.jspecify.annotations.NullMarked;
