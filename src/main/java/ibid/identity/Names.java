package ibid.identity;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads under which name a request acts.
final class Names {
    private static final int LONGEST = 100;

    private Names() {}

    /// What the header says. Only a trusted proxy's is a sign-in.
    static Optional<String> header(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(Actor.HEADER)).flatMap(header -> cleaned(utf8(header)));
    }

    /// Where one person takes different parts: the header, else the cookie that the desk keeps.
    static Optional<String> chosen(HttpServerRequest request) {
        return header(request)
                .or(() -> Optional.ofNullable(request.getCookie(Actor.COOKIE))
                        .flatMap(cookie -> cleaned(decoded(cookie.getValue()))));
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
