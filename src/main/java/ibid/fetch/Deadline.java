package ibid.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/// The moment by which all is over, on the clock that never jumps.
final class Deadline {
    private final long end;

    Deadline(Duration total) {
        end = System.nanoTime() + total.toNanos();
    }

    /// Milliseconds left for one step of at most that long.
    int millis(Duration step) throws SocketTimeoutException {
        long left = Math.min((end - System.nanoTime()) / 1_000_000, step.toMillis());
        if (left <= 0) {
            throw new SocketTimeoutException("out of time");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
