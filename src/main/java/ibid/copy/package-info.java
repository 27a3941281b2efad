/// Shows an archived copy to a reader: the page as it was, made harmless, with the passage marked.
///
/// May use: `capture`, `finding`, `passage`, `text`, `fetch`.
@NullMarked
package ibid.copy;

import org.jspecify.annotations.NullMarked;
