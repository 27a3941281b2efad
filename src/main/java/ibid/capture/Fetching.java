package ibid.capture;

import ibid.fetch.FetchLimits;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the fetcher of this deployment's settings.
final class Fetching {
    private static final Duration RESOLVING = Duration.ofSeconds(10);

    @Produces
    @Singleton
    FetchSettings settings(FetchConfig config, @All List<HostAddresses> served) {
        Map<String, String> hosts = new HashMap<>();
        served.forEach(addresses -> hosts.putAll(addresses.hosts()));
        hosts.putAll(config.hosts());
        FetchLimits limits = FetchLimits.DEFAULT;
        return FetchSettings.strict()
                .withAllow(String.join(",", config.allow().orElse(List.of())))
                .withPorts(String.join(",", config.ports()))
                .withHosts(hosts)
                .withUserAgent(config.userAgent())
                .withLimits(limits.withTimes(limits.connect(), config.readTimeout(), config.timeout()));
    }

    @Produces
    @Singleton
    Fetcher fetcher(FetchSettings settings, Clock clock) {
        return new Fetcher(settings, new Guard(settings, Resolver.system().within(RESOLVING)), clock);
    }
}
