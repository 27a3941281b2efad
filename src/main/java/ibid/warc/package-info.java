/// Writes what was fetched or uploaded as one WARC/1.1 file (ISO 28500:2017), and reads it back.
///
/// Runs without Quarkus or a database. May use: `fetch`.
@NullMarked
package ibid.warc;

import org.jspecify.annotations.NullMarked;
