package ibid.capture;

import ibid.fetch.CaptureVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a source is tried again after a capture that gave nothing.
final class RetryPlan {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int FACTOR = 4;

    private RetryPlan() {}

    /// @param all captures of the source, oldest first
    /// @param recheck how often what is dead is looked at all the same
    static Optional<Duration> next(
            List<Capture> all, CaptureVerdict verdict, int failures, @Nullable Duration retryAfter, Duration recheck) {
        return Death.of(all).isPresent() ? Optional.of(recheck) : wait(verdict, failures, retryAfter);
    }

    /// @param failures how many captures in a row gave nothing, this one included
    /// @param retryAfter what the server asked for, if it did
    /// @return how long to wait; empty where trying again cannot help
    static Optional<Duration> wait(CaptureVerdict verdict, int failures, @Nullable Duration retryAfter) {
        return first(verdict).map(first -> {
            if (retryAfter != null && retryAfter.compareTo(LONGEST_ASKED) <= 0) {
                return retryAfter;
            }
            Duration wait = first;
            for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
                wait = wait.multipliedBy(FACTOR);
            }
            return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        });
    }

    private static Optional<Duration> first(CaptureVerdict verdict) {
        return switch (verdict) {
            case OK, TRUNCATED, MOVED, NO_TEXT_LAYER -> Optional.empty();
            case SERVER_ERROR -> Optional.of(Duration.ofSeconds(30));
            case TIMEOUT, BROKEN -> Optional.of(Duration.ofMinutes(1));
            case REFUSED, UNKNOWN_HOST -> Optional.of(Duration.ofMinutes(5));
            case TLS_ERROR -> Optional.of(Duration.ofHours(1));
            case NOT_FOUND,
                    GONE,
                    REDIRECT_LOOP,
                    ROBOTS,
                    SOFT_404,
                    ROOT_REDIRECT,
                    BOT_WALL,
                    CONSENT_WALL,
                    LOGIN_WALL,
                    PAYWALL,
                    JS_SHELL -> Optional.of(Duration.ofDays(1));
            // The same bytes, the same type or the same address would come again: a person has to do something.
            case FORBIDDEN_ADDRESS, WRONG_TYPE, TOO_LARGE -> Optional.empty();
        };
    }
}
