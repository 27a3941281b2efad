/// Finds claims: by words, by where people stand with them, and by likeness to another claim.
///
/// May use: `status`.
@NullMarked
package ibid.search;

import org.jspecify.annotations.NullMarked;
