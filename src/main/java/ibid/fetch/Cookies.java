package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cookies of one fetch, forgotten with it.
///
/// Sites that set a cookie and send the client to the same address again are many; without cookies they are a circle.
/// Dates and paths are left out: nothing lives that long here.
final class Cookies {
    private static final int MOST = 50;
    private static final int LONGEST = 4096;

    private record Cookie(String name, String value, String domain, boolean subdomains, boolean secure) {
        boolean isFor(WebUrl url) {
            String host = url.host().toString();
            boolean same = host.equals(domain) || (subdomains && host.endsWith("." + domain));
            return same && (url.secure() || !secure);
        }
    }

    private final List<Cookie> cookies = new ArrayList<>();

    /// Takes what an answer from that address sets.
    void take(WebUrl from, Headers headers) {
        headers.all("Set-Cookie").forEach(line -> parse(from, line).ifPresent(this::put));
    }

    /// The `Cookie` header's value for that address; empty for none.
    String header(WebUrl url) {
        return cookies.stream()
                .filter(cookie -> cookie.isFor(url))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private void put(Cookie cookie) {
        cookies.removeIf(old -> old.name().equals(cookie.name()) && old.domain().equals(cookie.domain()));
        if (cookies.size() < MOST) {
            cookies.add(cookie);
        }
    }

    private static Optional<Cookie> parse(WebUrl from, String line) {
        String[] parts = line.split(";");
        int equals = parts[0].indexOf('=');
        boolean plain = line.length() <= LONGEST && line.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (equals < 1 || !plain) {
            return Optional.empty();
        }
        String host = from.host().toString();
        String domain = host;
        boolean secure = false;
        for (int i = 1; i < parts.length; i++) {
            String attribute = parts[i].strip().toLowerCase(Locale.ROOT);
            secure |= attribute.equals("secure");
            if (attribute.startsWith("domain=")) {
                String wanted = attribute.substring("domain=".length()).replaceFirst("^\\.", "");
                domain = host.endsWith("." + wanted) && wanted.contains(".") ? wanted : domain;
            }
        }
        return Optional.of(new Cookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                domain,
                !domain.equals(host),
                secure));
    }
}
