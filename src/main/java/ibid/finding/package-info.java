/// Holds claims against archived copies and keeps what was seen; findings are only ever added.
///
/// May use: `trace`, `queue`, `passage`, `text`, `capture`, `document`, `reading`.
@NullMarked
package ibid.finding;

import org.jspecify.annotations.NullMarked;
