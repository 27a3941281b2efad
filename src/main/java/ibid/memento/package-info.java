/// Web archives, as RFC 7089 (Memento) speaks to them: the copy nearest to a date, and the lists of copies.
///
/// Runs without Quarkus or a database. May use: `fetch`.
@NullMarked
package ibid.memento;

import org.jspecify.annotations.NullMarked;
