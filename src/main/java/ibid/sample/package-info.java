/// The sample of `sources/`: its document, which an empty database starts with where `ibid.sample` asks for it, and a
/// stand-in web on loopback that serves what the document cites.
///
/// May use: `capture`, `document`.
@NullMarked
package ibid.sample;

import org.jspecify.annotations.NullMarked;
