/// The REST contract: documents, claims, citations, sources, captures and tools over HTTP, and every problem as
/// RFC 9457 has it. What crosses it are the reports' records.
///
/// May use: every package but `web`, `sample` and `launch`.
@NullMarked
package ibid.api;

import org.jspecify.annotations.NullMarked;
