package ibid.fetch;

import java.time.Duration;
import java.util.Optional;

/// What came of sending something.
public sealed interface Sent {
    /// @param retryAfter how long the server asks us to wait
    record Answered(int status, Optional<Duration> retryAfter) implements Sent {}

    /// No answer that could be read.
    ///
    /// @param detail for people: what went wrong, where
    record Failed(CaptureVerdict verdict, String detail) implements Sent {}
}
