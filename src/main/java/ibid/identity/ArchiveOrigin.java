package ibid.identity;

import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The origin that shows archived bytes and nothing else, where an operator has set one: what an archived page could
/// do there, it could do to nobody.
@Singleton
public class ArchiveOrigin {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<URI> origin;

    ArchiveOrigin(@ConfigProperty(name = "ibid.archive.origin") Optional<String> setting) {
        this.origin = setting.filter(written -> !written.isBlank()).map(ArchiveOrigin::read);
    }

    /// A slip here must not leave archived pages in the desk's own origin unnoticed.
    private static URI read(String setting) {
        URI uri;
        try {
            uri = URI.create(setting.strip());
        } catch (IllegalArgumentException e) {
            throw unusable(setting, e);
        }
        boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        boolean more = uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null;
        String path = uri.getRawPath();
        if (!http || uri.getHost() == null || more || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw unusable(setting, null);
        }
        return uri;
    }

    private static IllegalStateException unusable(String setting, @Nullable Throwable cause) {
        return new IllegalStateException(
                "ibid.archive.origin is \"" + setting
                        + "\". Write scheme and host of the archive's own origin alone, such"
                        + " as https://archive.example.org, or leave it empty.",
                cause);
    }

    /// As it stands in addresses and policies: `https://archive.example.org`.
    public Optional<String> written() {
        return origin.map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /// Whether a request for this host is one for the archive.
    public boolean isAskedBy(@Nullable HostAndPort authority) {
        return authority != null
                && origin.filter(uri -> uri.getHost().equalsIgnoreCase(authority.host()) && port(uri, authority.port()))
                        .isPresent();
    }

    private static boolean port(URI uri, int asked) {
        return uri.getPort() == -1 ? asked == -1 || asked == HTTP || asked == HTTPS : asked == uri.getPort();
    }
}
