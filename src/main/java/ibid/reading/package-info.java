/// Reads a document: its canonical text, its notes, the markers that point at them, and the claims it makes.
///
/// Pure: runs without Quarkus or a database. May use: `text`.
@NullMarked
package ibid.reading;

import org.jspecify.annotations.NullMarked;
