/// Takes what is kept of a source out of the archive when the law or a right asks for it, and leaves a tombstone: who,
/// when, why, and the digests of what was there.
///
/// May use: `source`, `capture`, `finding`.
@NullMarked
package ibid.takedown;

import org.jspecify.annotations.NullMarked;
