package ibid.capture;

import ibid.fetch.FetchLimits;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import ibid.fetch.WebUrl;
import ibid.memento.WebArchives;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes the fetcher of this deployment's settings.
final class Fetching {
    private static final Duration RESOLVING = Duration.ofSeconds(10);

    /// What cannot be understood is said at the start, with the setting's name, not at the first capture.
    void check(@Observes StartupEvent event, FetchConfig config) {
        FetchSettings strict = FetchSettings.strict();
        understood(
                "allow", () -> strict.withAllow(String.join(",", config.allow().orElse(List.of()))));
        understood("ports", () -> strict.withPorts(String.join(",", config.ports())));
        understood("hosts", () -> strict.withHosts(config.hosts()));
        understood("user-agent", () -> strict.withUserAgent(config.userAgent()));
    }

    private static void understood(String setting, Supplier<FetchSettings> reading) {
        try {
            var _ = reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ibid.fetch." + setting + " cannot be read. " + e.getMessage(), e);
        }
    }

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
                .withUserAgent(config.contact()
                        .map(contact -> FetchSettings.userAgent(config.userAgent(), contact))
                        .orElse(config.userAgent()))
                .withLimits(limits.withTimes(limits.connect(), config.readTimeout(), config.timeout()));
    }

    @Produces
    @Singleton
    WebArchives archives(FetchConfig config, Fetcher fetcher, Clock clock) {
        List<String> timeGates = config.timegates().orElse(List.of());
        for (String timeGate : timeGates) {
            if (!(WebUrl.parse(timeGate) instanceof WebUrl.Parsed.Web)) {
                throw new IllegalArgumentException("ibid.fetch.timegates: not an http or https address: " + timeGate);
            }
        }
        return new WebArchives(fetcher, timeGates, clock);
    }

    @Produces
    @Singleton
    Headroom headroom() {
        return new Headroom(Runtime.getRuntime().maxMemory() / 3);
    }

    @Produces
    @Singleton
    Guard guard(FetchSettings settings) {
        return new Guard(settings, Resolver.system().within(RESOLVING));
    }

    @Produces
    @Singleton
    Fetcher fetcher(FetchSettings settings, Guard guard, Clock clock) {
        return new Fetcher(settings, guard, clock);
    }
}
