/// Bibliographies as files have them: CSL-JSON, BibTeX and RIS, read and written, with a word on all that a format
/// cannot carry.
///
/// Pure: runs without Quarkus or a database. May use: `citation`.
@NullMarked
package ibid.bibliography;

import org.jspecify.annotations.NullMarked;
