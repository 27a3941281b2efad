package ibid.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something that may go after a while, because no finding, no review and no reader rests on it.
public interface Expiry {
    /// Names it, in logs and metrics.
    String what();

    /// After how long; empty keeps it for good.
    Optional<Duration> after(RetentionSettings settings);

    /// Lets all of it go that is older, and says how many. It may be broken off and called again.
    long expire(Instant before);
}
