package ibid.manners;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Hop;
import ibid.fetch.Permit;
import ibid.fetch.Robots;
import ibid.fetch.Visit;
import ibid.fetch.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The robots.txt of each site, kept for as long as RFC 9309 allows. One that could not be had is asked for again the
/// next time.
final class RobotsFiles {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 10_000;

    private final Fetcher fetcher;
    private final String productToken;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();

    /// @param productToken the name at the head of our User-Agent
    RobotsFiles(Fetcher fetcher, String productToken, InstantSource clock) {
        this.fetcher = fetcher;
        this.productToken = productToken;
        this.clock = clock;
    }

    private record Kept(Robots robots, Instant until) {}

    /// What is known of a site's robots.txt.
    sealed interface Answer {
        record Rules(Robots robots) implements Answer {}

        /// The server fails or does not answer; until it does, nothing may be fetched from it.
        record Unavailable(CaptureVerdict verdict, String reason, List<Hop> hops) implements Answer {}

        /// Its own turn has not come.
        record Later(Instant when) implements Answer {}
    }

    /// @param pacing for the request for robots.txt itself
    Answer of(WebUrl url, Permit pacing) {
        String origin = url.origin();
        Kept known = kept.get(origin);
        if (known != null && known.until().isAfter(clock.instant())) {
            return new Answer.Rules(known.robots());
        }
        // Many captures of one site ask once: the others wait for that answer.
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> first = asked.putIfAbsent(origin, mine);
        if (first != null) {
            return first.join();
        }
        try {
            Answer answer = get(url, origin, pacing);
            mine.complete(answer);
            return answer;
        } finally {
            asked.remove(origin);
            mine.completeExceptionally(new IllegalStateException("robots.txt of " + origin + " was not got"));
        }
    }

    private Answer get(WebUrl url, String origin, Permit pacing) {
        return switch (fetcher.fetch(Robots.address(url), pacing)) {
            case Visit.Later(Instant when) -> new Answer.Later(when);
            case Visit.Ended(Fetched fetched) -> {
                Robots robots = Robots.of(fetched, productToken);
                if (robots.disallowAll()) {
                    yield unavailable(fetched);
                }
                keep(origin, robots);
                yield new Answer.Rules(robots);
            }
        };
    }

    private void keep(String origin, Robots robots) {
        Instant now = clock.instant();
        if (kept.size() >= MOST) {
            kept.values().removeIf(old -> !old.until().isAfter(now));
        }
        if (kept.size() < MOST) {
            kept.put(origin, new Kept(robots, now.plus(KEPT)));
        }
    }

    private static Answer unavailable(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed failed ->
                new Answer.Unavailable(failed.verdict(), "robots.txt: " + failed.detail(), failed.hops());
            case Fetched.Response response ->
                new Answer.Unavailable(
                        response.status() == 429 ? CaptureVerdict.BOT_WALL : CaptureVerdict.SERVER_ERROR,
                        "robots.txt: status " + response.status(),
                        response.hops());
        };
    }
}
