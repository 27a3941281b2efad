/// Tells other programs what happened, at addresses that an administrator named: signed as Standard Webhooks has it,
/// under the guard that fetches are under, and again for a day where nobody takes it.
///
/// May use: `news`, `queue`, `retention`, `fetch`.
@NullMarked
package ibid.webhook;

import org.jspecify.annotations.NullMarked;
