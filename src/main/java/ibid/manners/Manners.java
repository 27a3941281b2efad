package ibid.manners;

import ibid.fetch.FetchSettings;
import ibid.fetch.Fetcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How this deployment behaves towards the servers it fetches from.
@Singleton
public class Manners {
    private static final Duration USUAL = Duration.ofSeconds(1);

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final Turns turns;
    private final RobotsFiles robots;
    private final FetchSettings settings;
    private final MannersConfig config;
    private final Timer waits;
    private final Clock clock;

    Manners(
            Turns turns,
            Fetcher fetcher,
            FetchSettings settings,
            MannersConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.turns = turns;
        this.robots = new RobotsFiles(fetcher, settings.productToken(), clock);
        this.settings = settings;
        this.config = config;
        // Not by host: a series for each would be one for each site of the web.
        this.waits = Timer.builder("ibid.host.wait")
                .description("For how long a request has to wait for its turn at a host")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
        this.clock = clock;
    }

    /// For one visit to the live web.
    ///
    /// @param asked whether a person asks for this very page
    /// @param turn that was given to the visit before; null when it comes new
    public VisitPermit visit(boolean asked, @Nullable Instant turn) {
        return new VisitPermit(
                turns, new Pauses(settings, config), robots, reach(asked), turn, asked, waits::record, clock);
    }

    /// For one look-up in web archives. What they keep was fetched by them: the rules of the page's own site are for
    /// its own server.
    public VisitPermit lookUp(@Nullable Instant turn) {
        return new VisitPermit(
                turns, new Pauses(settings, config), null, VisitPermit.Reach.BOUND, turn, false, waits::record, clock);
    }

    private VisitPermit.Reach reach(boolean asked) {
        return switch (config.robots()) {
            case OBEY -> VisitPermit.Reach.BOUND;
            case OBEY_UNLESS_ASKED -> asked ? VisitPermit.Reach.FREE : VisitPermit.Reach.BOUND;
        };
    }

    /// The pauses that are kept where robots.txt asks for none.
    record Pauses(FetchSettings settings, MannersConfig config) {
        Duration host(byte[] address) {
            Optional<Duration> set = config.pause();
            return set.orElse(isOwn(address) ? Duration.ZERO : USUAL);
        }

        Duration address(byte[] address) {
            return isOwn(address) ? Duration.ZERO : config.addressPause();
        }

        private boolean isOwn(byte[] address) {
            return settings.allow().stream().anyMatch(range -> range.contains(address));
        }
    }
}
