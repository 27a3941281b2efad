package ibid.fetch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An absolute `http` or `https` URL, parsed as browsers do it (WHATWG URL Standard).
///
/// [java.net.URI] is another grammar: it refuses addresses that every browser opens, and reads others differently,
/// which is how a guard and a connection come to disagree about the host. Here the parser is the only reader: what it
/// says is what is checked, connected to and sent.
///
/// @param port the effective port, with the scheme's default filled in
/// @param path percent-encoded, starts with a slash
/// @param query percent-encoded, without the question mark; null and empty differ
/// @param fragment percent-encoded, without the hash sign; never sent
public record WebUrl(
        String scheme,
        String username,
        String password,
        WebHost host,
        int port,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    /// What reading an address gave.
    public sealed interface Parsed {
        /// An address that can be fetched over HTTP, if the [Guard] lets it through.
        record Web(WebUrl url) implements Parsed {}

        /// An address of another kind: `mailto`, `ftp`, `javascript` …
        record OtherScheme(String scheme) implements Parsed {}

        /// Not an address at all.
        record Invalid(String reason) implements Parsed {}
    }

    /// Reads an absolute address.
    public static Parsed parse(String input) {
        return new UrlParser(input, null).parse();
    }

    /// Reads an address that may be relative to this one, such as a `Location`.
    public Parsed resolve(String reference) {
        return new UrlParser(reference, this).parse();
    }

    /// The default port of `http` or `https`.
    static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    public boolean secure() {
        return scheme.equals("https");
    }

    /// Whether a name or password stands in the address.
    public boolean hasCredentials() {
        return !username.isEmpty() || !password.isEmpty();
    }

    /// Host and, unless it is the scheme's own, port: the value of the `Host` header.
    public String authority() {
        return port == defaultPort(scheme) ? host.toString() : host + ":" + port;
    }

    /// `https://example.org:8443`: what robots.txt and pacing go by.
    public String origin() {
        return scheme + "://" + authority();
    }

    /// Path and query: what stands in the request line.
    public String requestTarget() {
        return query == null ? path : path + "?" + query;
    }

    /// The same address without its fragment.
    public WebUrl withoutFragment() {
        return withFragment(null);
    }

    /// The same address with that fragment.
    public WebUrl withFragment(@Nullable String newFragment) {
        return new WebUrl(scheme, username, password, host, port, path, query, newFragment);
    }

    /// The same address with another path and no query or fragment. The path must be percent-encoded already.
    public WebUrl withPath(String newPath) {
        return new WebUrl(scheme, username, password, host, port, newPath, null, null);
    }

    /// The last segment of the path; empty for a path that ends in a slash.
    public String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The serialised address.
    @Override
    public String toString() {
        StringBuilder href = new StringBuilder(scheme).append("://");
        if (hasCredentials()) {
            href.append(username);
            if (!password.isEmpty()) {
                href.append(':').append(password);
            }
            href.append('@');
        }
        href.append(authority()).append(requestTarget());
        if (fragment != null) {
            href.append('#').append(fragment);
        }
        return href.toString();
    }

    static boolean isWeb(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https");
    }
}
