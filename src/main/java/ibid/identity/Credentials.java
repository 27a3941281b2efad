package ibid.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds out who a request comes from: the token of a program; where nobody signs in, the one person whose machine it
/// is; else whom a trusted proxy names. What is left is for OIDC.
@ApplicationScoped
class Credentials implements HttpAuthenticationMechanism {
    private static final int BEFORE_OIDC = 5_000;
    private static final String READER = "reader of the archive";
    private static final String BEARER = "Bearer ";

    private final SignIn signIn;
    private final String owner;

    Credentials(SignIn signIn, @ConfigProperty(name = "ibid.user") String owner) {
        this.signIn = signIn;
        this.owner = owner;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        HttpServerRequest request = context.request();
        if (ArchiveHost.opened(context)) {
            return Uni.createFrom().item(Person.identity(READER, Role.VIEWER));
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER + Secret.PREFIX)) {
            return providers.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                    new TokenRequest(authorization.substring(BEARER.length()).strip()), context));
        }
        Optional<String> password = Passwords.of(authorization).filter(text -> text.startsWith(Secret.PREFIX));
        if (password.isPresent() && reads(request)) {
            return providers.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new TokenRequest(password.get()), context));
        }
        if (!signIn.required()) {
            return Uni.createFrom().item(Person.identity(Names.chosen(request).orElse(owner), Role.ADMINISTRATOR));
        }
        Optional<String> named = Names.header(request);
        if (named.isPresent() && trusted(request)) {
            return Uni.createFrom().item(Person.identity(named.get(), signIn.roleOf(named.get(), groups(request))));
        }
        return Uni.createFrom().nullItem();
    }

    /// A browser sends a password again without being asked, so it must not change anything.
    private static boolean reads(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /// By the connection's own address: the request's may be what X-Forwarded-For says, which anybody can send.
    private boolean trusted(HttpServerRequest request) {
        return signIn.trusts(request.connection().remoteAddress().hostAddress());
    }

    private List<String> groups(HttpServerRequest request) {
        return request.headers().getAll(signIn.groupsHeader()).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .toList();
    }

    /// A program is told that it needs a token, a feed reader that it is a password here; somebody who opens a page of
    /// the desk is left to OIDC, which leads to
    /// the sign-in.
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (Passwords.mayBeAskedFor(context.normalizedPath())) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"ibid\""));
        }
        return signIn.byOidc() && Scripted.opensAPage(context)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"ibid\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
