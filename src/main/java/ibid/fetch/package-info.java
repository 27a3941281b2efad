/// Gets a URL under guard, and keeps every hop's bytes exactly as they crossed the wire.
///
/// Runs without Quarkus or a database. May use: nothing of Ibid's.
@NullMarked
package ibid.fetch;

import org.jspecify.annotations.NullMarked;
