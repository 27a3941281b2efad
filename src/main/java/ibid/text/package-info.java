/// Takes the readable text out of bytes: the text layer of an archived copy, with its pages and its extractor's name.
///
/// Pure: runs without Quarkus or a database. May use: nothing of Ibid's.
@NullMarked
package ibid.text;

import org.jspecify.annotations.NullMarked;
