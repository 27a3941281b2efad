package ibid.manners;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What an operator decides about manners.
@ConfigMapping(prefix = "ibid.fetch")
interface MannersConfig {
    /// How far robots.txt binds: `obey`, or `obey-unless-asked`.
    @WithDefault("obey")
    RobotsPolicy robots();

    /// The pause between two requests to one host, where its robots.txt asks for none. Without this setting a second,
    /// and none at addresses that `ibid.fetch.allow` lets through: those are the operator's own.
    Optional<Duration> pause();

    /// The pause between two requests to one address, whatever hosts are there.
    @WithDefault("200ms")
    Duration addressPause();
}
