package ibid.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// Keeps other sites' pages from acting here through somebody's browser, and tells the browser what our pages may do.
///
/// Browsers say where a request comes from (`Sec-Fetch-Site`, W3C Fetch Metadata); programs do not and are let through.
@ApplicationScoped
class BrowserGuard {
    private static final int EARLY = 9_000;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String REFUSAL = """
            {"type":"about:blank","title":"Forbidden","status":403,\
            "detail":"This request comes from another site's page. Act from the desk, or from a program."}""";

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        if (foreign && !HARMLESS.contains(request.method())) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(REFUSAL);
            return;
        }
        if (context.normalizedPath().startsWith("/desk")) {
            context.response()
                    .putHeader("Content-Security-Policy", POLICY)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Referrer-Policy", "same-origin");
        }
        context.next();
    }
}
