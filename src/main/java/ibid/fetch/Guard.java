package ibid.fetch;

import ibid.fetch.WebHost.Name;
import ibid.fetch.WebHost.V4;
import ibid.fetch.WebHost.V6;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what the fetcher may connect to.
///
/// A connection takes an [Approved], and only the guard makes one. It names addresses, not a host: whoever connects
/// does not resolve again, so a name cannot change its meaning between check and use (DNS rebinding).
public final class Guard {
    private final FetchSettings settings;
    private final Resolver resolver;

    public Guard(FetchSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /// What the guard says to a URL.
    public sealed interface Decision {}

    /// Go there, and exactly there.
    public static final class Approved implements Decision {
        private final WebUrl url;
        private final List<InetAddress> addresses;
        private final int port;

        private Approved(WebUrl url, List<InetAddress> addresses, int port) {
            this.url = url;
            this.addresses = List.copyOf(addresses);
            this.port = port;
        }

        public WebUrl url() {
            return url;
        }

        /// The host name for TLS and the `Host` header, without a final dot.
        public String host() {
            return bareName(url.host().toString());
        }

        /// The address to connect to first.
        public InetAddress address() {
            return addresses.getFirst();
        }

        /// All addresses of the name, each of them checked, IPv4 first.
        public List<InetAddress> addresses() {
            return addresses;
        }

        /// The port to connect to, which an override may set apart from the URL's.
        public int port() {
            return port;
        }

        @Override
        public String toString() {
            return url + " at " + addresses + " port " + port;
        }
    }

    /// No packet may be sent.
    public record Forbidden(String reason) implements Decision {}

    /// The name has no address.
    public record UnknownHost(String reason) implements Decision {}

    /// Examines an absolute address as written by somebody.
    public Decision examine(String url) {
        return switch (WebUrl.parse(url)) {
            case WebUrl.Parsed.Web(WebUrl web) -> examine(web);
            case WebUrl.Parsed.OtherScheme(String scheme) -> new Forbidden("not http or https: " + scheme);
            case WebUrl.Parsed.Invalid(String reason) -> new Forbidden("not a URL: " + reason);
        };
    }

    /// Examines a URL; resolves its name once.
    public Decision examine(WebUrl url) {
        if (url.hasCredentials()) {
            return new Forbidden("credentials in the URL");
        }
        if (!settings.ports().contains(url.port())) {
            return new Forbidden("port " + url.port() + " is not allowed");
        }
        return switch (url.host()) {
            case V4 v4 -> decide(url, List.of(v4.bytes()), url.port());
            case V6 v6 -> decide(url, List.of(v6.bytes()), url.port());
            case Name name -> examineName(url, bareName(name.ascii()));
        };
    }

    private Decision examineName(WebUrl url, String name) {
        HostOverride override = override(name, url.port());
        if (override != null) {
            int port = override.port().orElse(url.port());
            return settings.ports().contains(port)
                    ? decide(url, List.of(override.address().getAddress()), port)
                    : new Forbidden("port " + port + " is not allowed");
        }
        List<InetAddress> addresses = name.isEmpty() ? List.of() : resolver.resolve(name);
        return addresses.isEmpty()
                ? new UnknownHost("no address for " + name)
                : decide(url, addresses.stream().map(InetAddress::getAddress).toList(), url.port());
    }

    private @Nullable HostOverride override(String name, int port) {
        HostOverride withPort = settings.hosts().get(name + ":" + port);
        return withPort == null ? settings.hosts().get(name) : withPort;
    }

    /// One bad address among several spoils the name: it is how a name is made to pass a check.
    private Decision decide(WebUrl url, List<byte[]> addresses, int port) {
        List<InetAddress> checked = new ArrayList<>();
        for (byte[] bytes : addresses) {
            Optional<String> special = SpecialAddresses.of(bytes);
            boolean allowed = settings.allow().stream().anyMatch(range -> range.contains(bytes));
            InetAddress address = inet(bytes);
            if (special.isPresent() && !allowed) {
                return new Forbidden("%s is at %s (%s)".formatted(url.host(), address.getHostAddress(), special.get()));
            }
            checked.add(address);
        }
        checked.sort(Comparator.comparingInt(address -> address.getAddress().length));
        return new Approved(url, checked, port);
    }

    private static InetAddress inet(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four or sixteen bytes are an address", impossible);
        }
    }

    private static String bareName(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
