package ibid.identity;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Requests that must not be led to the provider's sign-in, because what they asked for would be lost on the way: a
/// part of a page that the desk's script asks for, and a form that is sent. They are told that the sign-in has ended.
@ApplicationScoped
class Scripted implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return !opensAPage(context);
    }

    static boolean opensAPage(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                && context.normalizedPath().startsWith("/desk")
                && !context.request().headers().contains("HX-Request");
    }
}
