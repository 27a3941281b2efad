/// Keeps bytes under their digest: written once, never changed.
///
/// May use: nothing of Ibid's.
@NullMarked
package ibid.store;

import org.jspecify.annotations.NullMarked;
