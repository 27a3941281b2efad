package ibid.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a delivery that nobody took is tried again. After a day it is given up, and waits for a person.
final class Persistence {
    static final Duration LONGEST = Duration.ofDays(1);

    /// The pauses after the first attempts; together a little less than the day.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private Persistence() {}

    /// @param since when the delivery was first tried
    /// @param failures so far, at least one
    /// @param asked the pause that the receiver asked for
    static Optional<Instant> next(Instant since, int failures, Optional<Duration> asked, Instant now) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(failures - 1);
        Instant next =
                now.plus(asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause));
        return Optional.of(next).filter(when -> !when.isAfter(since.plus(LONGEST)));
    }
}
