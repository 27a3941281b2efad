/// Dated attempts to get a source, their archive files and their text layers.
///
/// May use: `trace`, `store`, `queue`, `retention`, `source`, `citation`, `fetch`, `manners`, `memento`, `warc`,
/// `text`, `ocr`.
@NullMarked
package ibid.capture;

import org.jspecify.annotations.NullMarked;
