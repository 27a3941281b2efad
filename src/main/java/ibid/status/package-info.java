/// The status model: what a source's and a claim's state is, derived from facts and never stored.
///
/// Pure: runs without Quarkus or a database. May use: `passage`, `fetch`.
@NullMarked
package ibid.status;

import org.jspecify.annotations.NullMarked;
