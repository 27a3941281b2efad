package ibid.capture;

import ibid.fetch.FetchSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an operator decides about fetching.
@ConfigMapping(prefix = "ibid.fetch")
interface FetchConfig {
    /// Address ranges that the guard lets through although they are not public, such as `127.0.0.0/8`.
    Optional<List<String>> allow();

    /// Ports and ranges of ports that may be fetched.
    @WithDefault("80,443")
    List<String> ports();

    /// Address and port to use for a host name instead of DNS, as curl's `--resolve`. The guard still checks it.
    Map<String, String> hosts();

    /// Where the people of a site can reach you, a page or a mail address. It stands in the User-Agent.
    Optional<String> contact();

    /// Who we say that we are.
    @WithDefault(FetchSettings.DEFAULT_USER_AGENT)
    String userAgent();

    /// Memento TimeGates, asked in this order for a copy of what the live web has lost; empty for none.
    @WithDefault("https://web.archive.org/web/")
    Optional<List<String>> timegates();

    /// How often an address that counts as dead is tried all the same.
    @WithDefault("30d")
    Duration recheck();

    /// How long a server may be silent.
    @WithDefault("20s")
    Duration readTimeout();

    /// The time for one source, all redirects together.
    @WithDefault("2m")
    Duration timeout();
}
