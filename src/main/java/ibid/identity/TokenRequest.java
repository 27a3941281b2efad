package ibid.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// A request that carries a token of ours. A type of its own, for OIDC takes all others for its own.
final class TokenRequest extends BaseAuthenticationRequest {
    private final Secret secret;

    TokenRequest(String text) {
        this.secret = new Secret(text);
    }

    Secret secret() {
        return secret;
    }
}
