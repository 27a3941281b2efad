/// Who acts, and what they may do: sign-in through a proxy or by OIDC, roles, and the tokens of programs.
///
/// May use: `fetch`.
@NullMarked
package ibid.identity;

import org.jspecify.annotations.NullMarked;
