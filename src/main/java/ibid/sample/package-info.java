/// The sample of `sources/`: its document, and a stand-in web on loopback that serves what the document cites.
///
/// Runs without Quarkus or a database. May use: nothing of Ibid's.
@NullMarked
package ibid.sample;

import org.jspecify.annotations.NullMarked;
