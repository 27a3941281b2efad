/// Reads the words off pictures of pages, by running Tesseract.
///
/// Pure: runs without Quarkus or a database. May use: `text`.
@NullMarked
package ibid.ocr;

import org.jspecify.annotations.NullMarked;
