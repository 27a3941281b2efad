package ibid.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The person on whose behalf a request acts.
///
/// There is no sign-in yet: the name is what the header `Remote-User` says (a proxy that signs people in sets it),
/// else the cookie that the desk keeps, else the setting `ibid.user`. It is a name for the record, not a permission,
/// which is why the server listens on loopback by default.
@RequestScoped
public class Actor {
    /// Set by a proxy that signs people in.
    public static final String HEADER = "Remote-User";

    /// Set by the desk where one person takes different parts.
    public static final String COOKIE = "ibid-user";

    private static final int LONGEST = 100;

    private final RoutingContext request;
    private final String fallback;

    Actor(RoutingContext request, @ConfigProperty(name = "ibid.user") String fallback) {
        this.request = request;
        this.fallback = fallback;
    }

    public String name() {
        return cleaned(request.request().getHeader(HEADER))
                .or(() -> Optional.ofNullable(request.request().getCookie(COOKIE))
                        .flatMap(cookie -> cleaned(decoded(cookie.getValue()))))
                .orElse(fallback);
    }

    private static @Nullable String decoded(String value) {
        try {
            return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A name that can be shown and compared: no controls, no blanks around it, not endless.
    static Optional<String> cleaned(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean.substring(0, Math.min(LONGEST, clean.length())));
    }
}
