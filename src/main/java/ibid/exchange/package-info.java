/// What goes to other programs and comes from them: a document's bibliography as a file or in a citation style, and
/// bibliographies that are held against a document's citations.
///
/// May use: `bibliography`, `citation`, `source`, `document`.
@NullMarked
package ibid.exchange;

import org.jspecify.annotations.NullMarked;
