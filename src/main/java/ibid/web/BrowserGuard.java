package ibid.web;

import ibid.identity.ArchiveOrigin;
import ibid.identity.SignIn;
import ibid.identity.TurnedAway;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Keeps other sites' pages from acting here through somebody's browser, and tells the browser what our answers may
/// do.
///
/// On loopback, where nobody signs in, only loopback's own names are answered: a page elsewhere can point its name at
/// this machine (DNS rebinding) and would then be of our own origin. Browsers say where a request comes from
/// (`Sec-Fetch-Site`, W3C Fetch Metadata; `Origin` in older ones); programs do not and are let through.
@ApplicationScoped
class BrowserGuard {
    private static final int EARLY = 9_000;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final TurnedAway STRANGE_HOST = new TurnedAway(
            421,
            "Misdirected Request",
            "On this machine Ibid answers to localhost only: another name may be a page that points its name here.");
    /// For what is no page: nothing in it runs or loads. Archived bytes have a stricter one of their own.
    private static final String DATA_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// What a page of ours never asks for.
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
    private static final TurnedAway FOREIGN = new TurnedAway(
            403, "Forbidden", "This request comes from another site's page. Act from the desk, or from a program.");

    private final boolean rebindable;
    private final ArchiveOrigin archive;
    private final String deskPolicy;

    BrowserGuard(@ConfigProperty(name = "quarkus.http.host") String host, SignIn signIn, ArchiveOrigin archive) {
        this.archive = archive;
        this.deskPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src "
                + archive.written().map(origin -> "'self' " + origin).orElse("'self'")
                + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        this.rebindable = OURS.contains(host) && !signIn.required();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (archive.isAskedBy(request.authority())) {
            // What may be had there, and under which headers, is settled.
            context.next();
            return;
        }
        if (rebindable && !OURS.contains(host(request))) {
            STRANGE_HOST.answer(context);
            return;
        }
        head(context);
        if (!HARMLESS.contains(request.method()) && foreign(request)) {
            FOREIGN.answer(context);
            return;
        }
        context.next();
    }

    private static boolean foreign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        // A proxy may ask for us by another name than the browser asked it for. No page can set that header by itself.
        return origin != null
                && !origin(origin).equals(written(request.authority()))
                && !origin(origin).equals(request.getHeader("X-Forwarded-Host"));
    }

    private static String written(@Nullable HostAndPort authority) {
        return authority == null ? "" : authority.toString();
    }

    private static String origin(String origin) {
        return origin.substring(origin.indexOf("//") < 0 ? 0 : origin.indexOf("//") + 2);
    }

    private void head(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith("/desk")) {
            headers.set("Content-Security-Policy", deskPolicy);
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Referrer-Policy", "same-origin");
            return;
        }
        headers.set("Referrer-Policy", "no-referrer");
        // The pages under /q are the framework's, and only dev mode has any. A copy that is shown beside a claim has a
        // sandbox of its own, which lets the desk frame it: of two policies a browser would keep the stricter.
        if (!path.startsWith("/q/") && !path.startsWith("/copies/")) {
            headers.set("Content-Security-Policy", DATA_POLICY);
        }
    }

    private static String host(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority == null ? "" : authority.host();
    }
}
