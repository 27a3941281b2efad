package ibid.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        return Optional.ofNullable(request.request().getHeader(HEADER))
                .flatMap(header -> cleaned(utf8(header)))
                .or(() -> Optional.ofNullable(request.request().getCookie(COOKIE))
                        .flatMap(cookie -> cleaned(decoded(cookie.getValue()))))
                .orElse(fallback);
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
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
        int characters = clean.codePointCount(0, clean.length());
        return clean.isEmpty()
                ? Optional.empty()
                : Optional.of(clean.substring(0, clean.offsetByCodePoints(0, Math.min(LONGEST, characters))));
    }

    /// A header is read byte by byte, as Latin-1; proxies send names in UTF-8. What is not UTF-8 stays as it is.
    static String utf8(String header) {
        if (header.chars().anyMatch(unit -> unit > 0xff)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
