package ibid.capture;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Memory in which copies are read. Fetching and archiving take little, whatever the size; a text is taken of what is
/// in memory as a whole, and of many large copies at once there would be no memory left.
final class Headroom {
    /// What is smaller waits for nobody.
    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    Headroom(long bytes) {
        this.units = (int) Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(units, true);
    }

    /// Works once there is room. What needs more than there is works alone.
    ///
    /// @param bytes that the work takes at most
    <T> T with(long bytes, Supplier<T> work) {
        int needed = (int) Math.min(bytes / UNIT, units);
        free.acquireUninterruptibly(needed);
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }
}
