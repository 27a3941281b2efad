package ibid.warc;

import java.nio.charset.StandardCharsets;

/// A web address as a URI in the sense of RFC 3986, which WARC asks for.
///
/// Browsers send `|`, `^`, braces and brackets as they are; here they are percent-encoded. The request record keeps
/// what was sent.
final class TargetUri {
    private static final String NOT_IN_A_URI = " \"<>\\^`{|}";

    private TargetUri() {}

    static String of(String url) {
        int authorityEnd = url.indexOf('/', url.indexOf("://") + 3);
        StringBuilder uri = new StringBuilder(url.length() + 8);
        for (int i = 0; i < url.length(); i = url.offsetByCodePoints(i, 1)) {
            int c = url.codePointAt(i);
            boolean bracket = (c == '[' || c == ']') && authorityEnd >= 0 && i > authorityEnd;
            if (c > '~' || c < ' ' || bracket || NOT_IN_A_URI.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    uri.append("%%%02X".formatted(b));
                }
            } else {
                uri.appendCodePoint(c);
            }
        }
        return uri.toString();
    }
}
