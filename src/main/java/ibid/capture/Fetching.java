package ibid.capture;

import ibid.fetch.FetchLimits;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Resolver;
import ibid.fetch.Watch;
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

    /// What cannot be understood is said at the start, not at the first capture: who observes it gets the settings
    /// made.
    void check(@Observes StartupEvent event, FetchSettings settings) {}

    @Produces
    @Singleton
    FetchSettings settings(FetchConfig config, @All List<HostAddresses> served) {
        Map<String, String> hosts = new HashMap<>();
        served.forEach(addresses -> hosts.putAll(addresses.hosts()));
        hosts.putAll(config.hosts());
        FetchLimits limits = FetchLimits.DEFAULT;
        FetchSettings allowing = understood(
                "allow",
                () -> FetchSettings.strict()
                        .withAllow(String.join(",", config.allow().orElse(List.of()))));
        FetchSettings withPorts = understood("ports", () -> allowing.withPorts(String.join(",", config.ports())));
        FetchSettings withHosts = understood("hosts", () -> withPorts.withHosts(hosts));
        return understood(
                        "user-agent",
                        () -> withHosts.withUserAgent(config.contact()
                                .map(contact -> FetchSettings.userAgent(config.userAgent(), contact))
                                .orElse(config.userAgent())))
                .withLimits(limits.withTimes(limits.connect(), config.readTimeout(), config.timeout()));
    }

    /// With the setting's name, which the reader of its text does not know.
    private static FetchSettings understood(String setting, Supplier<FetchSettings> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ibid.fetch." + setting + " cannot be read. " + e.getMessage(), e);
        }
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
    Fetcher fetcher(FetchSettings settings, Guard guard, Clock clock, Watch watch) {
        return new Fetcher(settings, guard, clock, watch);
    }
}
