package ibid.api;

import ibid.identity.Actor;
import ibid.identity.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/// Tells who is refused what they would need.
final class Refusals {
    static final Problem NOT_SIGNED_IN = Problem.of(
            Response.Status.UNAUTHORIZED,
            "Nobody is signed in. Sign in, or send a token: Authorization: Bearer ibid_…");

    static final Problem NO_SUCH_TOKEN = Problem.of(
            Response.Status.UNAUTHORIZED,
            "What Authorization names does not count: there is no such token, or it is revoked or expired. Ask an"
                    + " administrator for another.");

    private final Actor actor;

    Refusals(Actor actor) {
        this.actor = actor;
    }

    /// At the desk, OIDC leads to the sign-in instead.
    @ServerExceptionMapper
    Uni<Response> notSignedIn(UnauthorizedException exception, RoutingContext context) {
        return challenge(context);
    }

    private static Uni<Response> challenge(RoutingContext context) {
        Problem problem = NOT_SIGNED_IN.at(context.request().path());
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(problem, null));
        }
        return authenticator.getChallenge(context).map(challenge -> answer(problem, challenge));
    }

    /// A token that does not count; or, where none was sent, a sign-in at the desk that is over.
    @ServerExceptionMapper
    Uni<Response> noSuchToken(AuthenticationFailedException exception, RoutingContext context) {
        boolean named = context.request().headers().contains("Authorization");
        return named
                ? Uni.createFrom()
                        .item(answer(NO_SUCH_TOKEN.at(context.request().path()), null))
                : challenge(context);
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException exception, SimpleResourceInfo resource) {
        String held = actor.role().map(Role::written).orElse("none");
        String detail = needed(resource)
                .map(role -> "This needs the role " + role + ", and " + actor.name() + " has the role " + held
                        + ". An administrator can give it.")
                .orElse("The role " + held + " does not allow this. An administrator can give another.");
        return answer(Problem.of(Response.Status.FORBIDDEN, detail).here(), null);
    }

    private static Optional<String> needed(SimpleResourceInfo resource) {
        try {
            Class<?> type = resource.getResourceClass();
            return role(type.getDeclaredMethod(resource.getMethodName(), resource.parameterTypes()))
                    .or(() -> role(type));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> role(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class)).map(allowed -> allowed.value()[0]);
    }

    private static Response answer(Problem problem, @Nullable ChallengeData challenge) {
        // 499 is what OIDC says to a script instead of leading it away. Nobody but browsers' scripts knows it.
        if (challenge != null && challenge.status != problem.status() && challenge.status < 400) {
            Response.ResponseBuilder elsewhere = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> elsewhere.header(name.toString(), value));
            return elsewhere.build();
        }
        Response.ResponseBuilder refusal =
                Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> refusal.header(name.toString(), value));
        } else if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            refusal.header("WWW-Authenticate", "Bearer realm=\"ibid\"");
        }
        return refusal.build();
    }
}
