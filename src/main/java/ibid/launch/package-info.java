/// Starts Ibid: the embedded database where no other is configured, then Quarkus.
///
/// May use: `command`.
@NullMarked
package ibid.launch;

import org.jspecify.annotations.NullMarked;
