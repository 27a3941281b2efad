package ibid.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns a token into who it acts for and what it may do.
@ApplicationScoped
class TokenProvider implements IdentityProvider<TokenRequest> {
    /// The attribute for the only document that a token is for.
    static final String DOCUMENT = "ibid.document";

    private final Tokens tokens;

    TokenProvider(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.used(request.secret())
                .map(TokenProvider::identity)
                .orElseThrow(() -> new AuthenticationFailedException("no such token, or it is revoked or expired")));
    }

    private static SecurityIdentity identity(Token token) {
        var builder = Person.builder(token.user(), token.role());
        if (token.document() != null) {
            builder.addAttribute(DOCUMENT, token.document());
        }
        return builder.build();
    }
}
