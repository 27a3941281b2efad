package ibid.api;

import ibid.identity.TurnedAway;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that says it is too large with a problem document, before it is read. Quarkus's own limit, which
/// closes the connection without a word, stays behind it for bodies that do not say how long they are.
@ApplicationScoped
class UploadLimit {
    private static final int BEFORE_ALL_ELSE = 10_000;
    private static final long MEGABYTE = 1024L * 1024;

    private final long limit;
    private final TurnedAway tooLarge;

    UploadLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.tooLarge = new TurnedAway(
                413,
                "Content Too Large",
                "The body is larger than the " + this.limit / MEGABYTE
                        + " MiB that are taken here. Send the document in parts, or ask the operator to raise"
                        + " quarkus.http.limits.max-body-size.");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) <= limit) {
            context.next();
            return;
        }
        if (request.getHeader("Expect") != null) {
            refuse(context);
            return;
        }
        // A client that is still sending does not listen yet: let it finish, keep nothing, then answer.
        request.handler(ignored -> {});
        request.endHandler(end -> refuse(context));
        request.resume();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        tooLarge.answer(context);
    }
}
