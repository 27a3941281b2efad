package ibid.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets requests for the archive's own origin come to archived bytes and to nothing else. Who asks plays no part there:
/// what a browser would say of that is thrown away.
@ApplicationScoped
class ArchiveHost {
    private static final int BEFORE_ALL_ELSE = 9_500;
    private static final Pattern CONTENT =
            Pattern.compile("/captures/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/content");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String OPENED = "ibid.archive";
    private static final TurnedAway NOTHING_ELSE = new TurnedAway(
            404, "Not Found", "Only archived copies are shown here. The desk and the API are at Ibid's own address.");
    private static final TurnedAway RUN_OUT = new TurnedAway(
            403,
            "Forbidden",
            "This link to an archived copy is not whole, or has run out. Open the copy again from the desk.");

    private final ArchiveOrigin origin;
    private final Permits permits;

    ArchiveHost(ArchiveOrigin origin, Permits permits) {
        this.origin = origin;
        this.permits = permits;
    }

    void register(@Observes Filters filters) {
        if (origin.written().isPresent()) {
            filters.register(this::check, BEFORE_ALL_ELSE);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!origin.isAskedBy(request.authority())) {
            context.next();
            return;
        }
        head(context);
        Matcher path = CONTENT.matcher(request.path());
        if (!READING.contains(request.method()) || !path.matches()) {
            refuse(context, NOTHING_ELSE);
        } else if (!permits.opens(path.group(1), request.getParam("until"), request.getParam("key"))) {
            refuse(context, RUN_OUT);
        } else {
            for (String said : List.of("Cookie", "Authorization", Actor.HEADER)) {
                request.headers().remove(said);
            }
            context.put(OPENED, true);
            context.next();
        }
    }

    /// The desk, which is another origin, may show what comes from here in pictures and frames. Which name it has is
    /// its proxy's to know, so nobody is kept from framing; there is nothing here that could be clicked.
    private static void head(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }

    private static void refuse(RoutingContext context, TurnedAway said) {
        context.response().putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        said.answer(context);
    }

    /// Whether it was let through to a copy.
    static boolean opened(RoutingContext context) {
        return context.<Boolean>get(OPENED) != null;
    }
}
