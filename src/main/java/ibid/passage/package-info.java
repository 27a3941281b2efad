/// Holds one claim against one text: which quotation, number, date or name stands there, altered or not, and where.
///
/// Pure: runs without Quarkus or a database. May use: nothing of Ibid's.
@NullMarked
package ibid.passage;

import org.jspecify.annotations.NullMarked;
