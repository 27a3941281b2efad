package ibid.identity;

import ibid.fetch.Cidr;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How people sign in here: through a proxy, by OIDC, or not at all. Where nobody signs in, everybody who can reach
/// the server may do everything, so then it listens to its own machine only.
@Singleton
public class SignIn {
    private final IdentitySettings settings;
    private final List<Cidr> proxies;
    private final boolean oidc;
    private final String host;

    SignIn(
            IdentitySettings settings,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean oidc,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.settings = settings;
        this.proxies =
                settings.proxies().orElse(List.of()).stream().map(Cidr::parse).toList();
        this.oidc = oidc;
        this.host = host;
    }

    /// Whether there is a way to sign in. Where there is none, one person has it all.
    public boolean required() {
        return oidc || !proxies.isEmpty();
    }

    public boolean byOidc() {
        return oidc;
    }

    /// Whether a request from this address comes from a proxy that signs people in.
    boolean trusts(String address) {
        try {
            InetAddress from = InetAddress.getByName(address);
            return proxies.stream().anyMatch(range -> range.contains(from.getAddress()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// The header in which a trusted proxy names groups.
    String groupsHeader() {
        return settings.groups();
    }

    /// @param groups what the proxy or the identity provider says of the person
    Role roleOf(String name, Iterable<String> groups) {
        return Optional.ofNullable(settings.people().get(name))
                .or(() -> Role.highest(groups))
                .orElseGet(settings::role);
    }

    /// Why the server must not start as it is set up, or nothing.
    Optional<String> fault() {
        if (required() || loopback(host)) {
            return Optional.empty();
        }
        return Optional.of(
                "it would listen on " + host + ", where others can reach it, and nobody has to sign in. Either"
                        + " leave quarkus.http.host at 127.0.0.1; or put a proxy before it that signs people in and sets"
                        + " Remote-User, and name the proxy's address in ibid.identity.proxies (such as 10.0.0.0/8); or sign"
                        + " people in by OIDC: quarkus.oidc.tenant-enabled=true with quarkus.oidc.auth-server-url,"
                        + " quarkus.oidc.client-id and quarkus.oidc.credentials.secret.");
    }

    /// By what it says, not by what it resolves to: a name that means loopback today may mean something else
    /// tomorrow.
    private static boolean loopback(String host) {
        return Arrays.asList("localhost", "::1", "[::1]").contains(host)
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
