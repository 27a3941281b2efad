package ibid.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The sign-in of a person's browser by OIDC. Who comes through a proxy has none here: the proxy's own sign-out ends
/// that one.
@RequestScoped
@Named("session")
public class Session {
    private final SecurityIdentity identity;
    private final Instance<OidcSession> session;
    private final Instance<OidcConfigurationMetadata> provider;
    private final Optional<String> client;

    Session(
            SecurityIdentity identity,
            Instance<OidcSession> session,
            Instance<OidcConfigurationMetadata> provider,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> client) {
        this.identity = identity;
        this.session = session;
        this.provider = provider;
        this.client = client;
    }

    public boolean open() {
        return identity.getCredential(IdTokenCredential.class) != null;
    }

    /// Ends it here. Where the provider has a page that ends the person's session there as well, and with it perhaps
    /// those at other programs, its address is the answer: that is the person's to decide.
    public Optional<URI> end() {
        if (!open()) {
            return Optional.empty();
        }
        Optional<URI> elsewhere = Optional.ofNullable(provider.get().getEndSessionUri())
                .map(page -> UriBuilder.fromUri(page)
                        .queryParam("client_id", client.orElse(""))
                        .build());
        session.get().logout().await().indefinitely();
        return elsewhere;
    }
}
