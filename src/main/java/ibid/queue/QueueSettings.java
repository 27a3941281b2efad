package ibid.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Settings of the work queue.
@ConfigMapping(prefix = "ibid.queue")
interface QueueSettings {
    /// How many pieces of work this process does at a time.
    @Min(1) @WithDefault("16")
    int threads();

    /// How often this process looks for due work.
    @WithDefault("500ms")
    Duration poll();

    /// How often a process says that it is alive. After four misses its work is taken over by another.
    @WithDefault("5s")
    Duration heartbeat();
}
