/// Reads the works that a note cites, as CSL-JSON, and resolves its back-references ("Ibid.").
///
/// Pure: runs without Quarkus or a database. May use: nothing of Ibid's.
@NullMarked
package ibid.citation;

import org.jspecify.annotations.NullMarked;
