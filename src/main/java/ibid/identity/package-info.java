/// Who acts: the name under which a request's deeds are recorded.
///
/// May use: nothing of Ibid's.
@NullMarked
package ibid.identity;

import org.jspecify.annotations.NullMarked;
