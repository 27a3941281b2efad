package ibid.api;

import ibid.identity.TurnedAway;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;

/// Refuses a request whose address is not encoded, or whose `Content-Type` or `Accept` names no media type, before it
/// is matched with a resource: the framework would answer without a word, or as to a fault of ours.
@ApplicationScoped
class RequestHead {
    private static final int BEFORE_ALL_ELSE = 20_000;
    private static final List<String> HEADERS = List.of("Content-Type", "Accept");

    /// `type/subtype` and its parameters; a value may be quoted (RFC 9110, 8.3.1).
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+"
            + "(\\s*;\\s*([\\w!#$%&'*+.^`|~-]+=([\\w!#$%&'*+.^`|~:/?()@,-]+|\"([^\"\\\\]|\\\\.)*+\"))?)*+\\s*");

    private static final String BROKEN_ADDRESS =
            "The address is not percent-encoded: a '%' in it stands before two hexadecimal digits.";

    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    void register(@Observes Filters filters) {
        filters.register(RequestHead::check, BEFORE_ALL_ELSE);
    }

    /// The router decodes the address even before the filters.
    void routes(@Observes Router router) {
        router.errorHandler(400, context -> refuse(context, BROKEN_ADDRESS));
        router.route().failureHandler(context -> {
            boolean token = context.request().headers().contains("Authorization");
            if (context.failure() instanceof AuthenticationFailedException && token) {
                context.response().putHeader("WWW-Authenticate", "Bearer realm=\"ibid\"");
                answer(context, Refusals.NO_SUCH_TOKEN);
            } else if (context.statusCode() == 400
                    || (context.failure() instanceof HttpException broken && broken.getStatusCode() == 400)) {
                refuse(context, BROKEN_ADDRESS);
            } else {
                context.next();
            }
        });
    }

    private static void check(RoutingContext context) {
        if (BROKEN_ENCODING.matcher(context.request().uri()).find()) {
            refuse(context, BROKEN_ADDRESS);
            return;
        }
        for (String header : HEADERS) {
            String value = context.request().getHeader(header);
            if (value != null && !readable(header, value)) {
                refuse(
                        context,
                        "The header " + header + " names no media type: '" + value
                                + "'. Send one such as text/plain or application/json.");
                return;
            }
        }
        context.next();
    }

    private static boolean readable(String header, String value) {
        try {
            return header.equals("Accept") ? acceptable(value) : mediaType(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean mediaType(String value) {
        return MEDIA_TYPE.matcher(value).matches() && MediaType.valueOf(value) != null;
    }

    /// A list; a comma inside quotes does not part it, but nobody sends one.
    private static boolean acceptable(String value) {
        for (String range : value.split(",")) {
            if (!range.isBlank() && !range.strip().equals("*") && !mediaType(range)) {
                return false;
            }
        }
        return true;
    }

    private static void refuse(RoutingContext context, String detail) {
        answer(context, Problem.of(Response.Status.BAD_REQUEST, detail));
    }

    private static void answer(RoutingContext context, Problem problem) {
        new TurnedAway(problem.status(), problem.title(), problem.detail()).answer(context);
    }
}
