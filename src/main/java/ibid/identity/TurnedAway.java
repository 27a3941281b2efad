package ibid.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// What is said to a request that is turned away before it is matched with anything: a problem document, RFC 9457.
///
/// @param title the kind of problem, the same each time
/// @param detail what is wrong this time, and what to do next
public record TurnedAway(int status, String title, String detail) {
    /// Ends the request.
    public void answer(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(JsonObject.of("type", "about:blank", "title", title, "status", status, "detail", detail)
                        .put("instance", context.request().path())
                        .encode());
    }
}
