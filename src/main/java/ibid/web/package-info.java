/// The review desk in the browser: pages rendered from the same report records that REST answers with.
///
/// May use: every package but `api`, `sample` and `launch`.
@NullMarked
package ibid.web;

import org.jspecify.annotations.NullMarked;
