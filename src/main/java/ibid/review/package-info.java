/// What people decide about claims: the workflow, and its history, only ever added to.
///
/// May use: `status`, `document`, `finding`, `passage`.
@NullMarked
package ibid.review;

import org.jspecify.annotations.NullMarked;
