package ibid.queue;

import java.time.Instant;
import java.util.Optional;

/// Work that may have to wait for its turn, and holds no thread meanwhile.
public interface WaitingWork extends Work {
    /// Does the work, or says when to call again.
    Optional<Instant> attempt(String instance);

    @Override
    default void run(String instance) {
        attempt(instance);
    }
}
