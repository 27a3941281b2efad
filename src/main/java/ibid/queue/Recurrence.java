package ibid.queue;

import java.time.Duration;
import java.time.Instant;

/// When what is done again and again is due next.
public final class Recurrence {
    private Recurrence() {}

    /// The first multiple of the interval, counted from 1970, after the time: all replicas name the same one, so each
    /// of them may plan it.
    public static Instant next(Instant now, Duration every) {
        long seconds = Math.max(1, every.toSeconds());
        return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
    }
}
