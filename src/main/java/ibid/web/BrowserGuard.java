package ibid.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps other sites' pages from acting here through somebody's browser, and tells the browser what our pages may do.
///
/// On loopback, where nobody signs in, only loopback's own names are answered: a page elsewhere can point its name at
/// this machine (DNS rebinding) and would then be of our own origin. Browsers say where a request comes from
/// (`Sec-Fetch-Site`, W3C Fetch Metadata); programs do not and are let through.
@ApplicationScoped
class BrowserGuard {
    private static final int EARLY = 9_000;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String STRANGE_HOST = """
            {"type":"about:blank","title":"Misdirected Request","status":421,\
            "detail":"On this machine Ibid answers to localhost only: another name may be a page that points its name here."}""";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String REFUSAL = """
            {"type":"about:blank","title":"Forbidden","status":403,\
            "detail":"This request comes from another site's page. Act from the desk, or from a program."}""";

    private final boolean loopback;

    BrowserGuard(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.loopback = OURS.contains(host);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (loopback && !OURS.contains(host(request))) {
            refuse(context, STRANGE_HOST);
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        if (foreign && !HARMLESS.contains(request.method())) {
            refuse(context, REFUSAL);
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

    private static String host(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority == null ? "" : authority.host();
    }

    private static void refuse(RoutingContext context, String problem) {
        context.response()
                .setStatusCode(problem.equals(STRANGE_HOST) ? 421 : 403)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem);
    }
}
