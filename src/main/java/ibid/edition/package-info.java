/// Follows the claims and notes of a document into its next edition: what still stands, what moved, what changed, what
/// is gone and what is new.
///
/// Pure: runs without Quarkus or a database. May use: `reading`.
@NullMarked
package ibid.edition;

import org.jspecify.annotations.NullMarked;
