package ibid.fetch;

import ibid.fetch.WebUrl.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The basic URL parser of the WHATWG URL Standard, as far as `http` and `https` go: every state that only other
/// schemes can reach is left out.
final class UrlParser {
    private final String input;
    private final @Nullable WebUrl base;

    UrlParser(String input, @Nullable WebUrl base) {
        this.input = cleaned(input);
        this.base = base;
    }

    Parsed parse() {
        int colon = schemeEnd();
        if (colon < 0) {
            return base == null
                    ? new Parsed.Invalid("a relative address, and nothing to resolve it against")
                    : relative(input, base);
        }
        String scheme = input.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!WebUrl.isWeb(scheme)) {
            return new Parsed.OtherScheme(scheme);
        }
        String rest = input.substring(colon + 1);
        if (base != null && base.scheme().equals(scheme) && !rest.startsWith("//")) {
            return relative(rest, base);
        }
        return authority(scheme, rest);
    }

    /// Where the scheme's colon stands, or -1.
    private int schemeEnd() {
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
            boolean inner = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && (i == 0 || !inner)) {
                return -1;
            }
        }
        return -1;
    }

    private static Parsed relative(String rest, WebUrl base) {
        if (rest.isEmpty()) {
            return new Parsed.Web(base.withoutFragment());
        }
        char first = rest.charAt(0);
        if (isSlash(first)) {
            return rest.length() > 1 && isSlash(rest.charAt(1))
                    ? authority(base.scheme(), rest)
                    : tail(base, List.of(), rest);
        }
        if (first == '#') {
            return new Parsed.Web(base.withFragment(PercentEncoding.FRAGMENT.encode(rest.substring(1))));
        }
        if (first == '?') {
            return finish(base, base.path(), rest);
        }
        List<String> segments = new ArrayList<>(List.of(base.path().substring(1).split("/", -1)));
        segments.removeLast();
        return tail(base, segments, rest);
    }

    private static Parsed authority(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && isSlash(rest.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rest.length()
                && !isSlash(rest.charAt(end))
                && rest.charAt(end) != '?'
                && rest.charAt(end) != '#') {
            end++;
        }
        String authority = rest.substring(start, end);
        int at = authority.lastIndexOf('@');
        String userinfo = at < 0 ? "" : authority.substring(0, at);
        int colon = userinfo.indexOf(':');
        String username = colon < 0 ? userinfo : userinfo.substring(0, colon);
        String password = colon < 0 ? "" : userinfo.substring(colon + 1);
        String hostAndPort = authority.substring(at + 1);
        int portColon = hostAndPort.indexOf(':', hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') + 1 : 0);
        String hostText = portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon);
        if (hostText.isEmpty()) {
            return new Parsed.Invalid("no host");
        }
        Optional<Integer> port = port(scheme, portColon < 0 ? "" : hostAndPort.substring(portColon + 1));
        if (port.isEmpty()) {
            return new Parsed.Invalid("not a port: " + hostAndPort.substring(portColon + 1));
        }
        Optional<WebHost> host = HostParser.parse(hostText);
        if (host.isEmpty()) {
            return new Parsed.Invalid("not a host: " + hostText);
        }
        WebUrl url = new WebUrl(
                scheme,
                PercentEncoding.USERINFO.encode(username),
                PercentEncoding.USERINFO.encode(password),
                host.get(),
                port.get(),
                "/",
                null,
                null);
        return tail(url, List.of(), rest.substring(end));
    }

    private static Optional<Integer> port(String scheme, String digits) {
        if (digits.isEmpty()) {
            return Optional.of(WebUrl.defaultPort(scheme));
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            port = port * 10 + (c - '0');
            if (port > 0xffff) {
                return Optional.empty();
            }
        }
        return Optional.of(port);
    }

    /// Path, query and fragment, the path appended to the segments that stand already.
    private static Parsed tail(WebUrl url, List<String> before, String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
            end++;
        }
        String path = rest.substring(0, end).replace('\\', '/');
        List<String> segments = new ArrayList<>(before);
        String[] parts = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String dots = parts[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            if (dots.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.removeLast();
                }
            } else if (!dots.equals(".")) {
                segments.add(PercentEncoding.PATH.encode(parts[i]));
                continue;
            }
            if (last) {
                segments.add("");
            }
        }
        return finish(url, "/" + String.join("/", segments), rest.substring(end));
    }

    private static Parsed finish(WebUrl url, String path, String rest) {
        int hash = rest.indexOf('#');
        String queryPart = hash < 0 ? rest : rest.substring(0, hash);
        return new Parsed.Web(new WebUrl(
                url.scheme(),
                url.username(),
                url.password(),
                url.host(),
                url.port(),
                path,
                queryPart.isEmpty() ? null : PercentEncoding.QUERY.encode(queryPart.substring(1)),
                hash < 0 ? null : PercentEncoding.FRAGMENT.encode(rest.substring(hash + 1))));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /// Without outer control characters and spaces, inner tabs and line ends, and lone surrogates.
    private static String cleaned(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && raw.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && raw.charAt(end - 1) <= ' ') {
            end--;
        }
        StringBuilder clean = new StringBuilder(end - start);
        raw.substring(start, end)
                .codePoints()
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .forEach(c -> clean.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return clean.toString();
    }
}
