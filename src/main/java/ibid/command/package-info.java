/// The command line: sends manuscripts in, waits, and shows where their claims stand, so that an editor or a build
/// needs no browser. Speaks to a server over the same REST contract as every other client.
///
/// May use: `status`.
@NullMarked
package ibid.command;

import org.jspecify.annotations.NullMarked;
