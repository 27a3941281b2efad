package ibid.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tokens as passwords (HTTP Basic, RFC 7617): all that most feed readers can send.
final class Passwords {
    private static final String BASIC = "Basic ";

    private Passwords() {}

    /// The password of a header, whatever the user's name.
    static Optional<String> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Only where feeds are: elsewhere a browser would show a window that nobody here can fill in.
    static boolean mayBeAskedFor(String path) {
        return path.startsWith("/feeds/") || path.matches("/documents/[^/]+/feed");
    }
}
