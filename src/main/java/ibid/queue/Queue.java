package ibid.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import ibid.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/// The durable queue. Work is a row in the database, written in the caller's transaction: it exists if, and only if,
/// the caller's own rows do.
@ApplicationScoped
public class Queue {
    private final SchedulerClient client;

    private final Traces traces;
    private final Clock clock;

    Queue(DataSource database, Traces traces, Clock clock) {
        this.client =
                SchedulerClient.Builder.create(database).serializer(new Utf8()).build();
        this.traces = traces;
        this.clock = clock;
    }

    /// Adds a piece of work, unless it is there already. Work that is due at once goes on with the trace of whoever
    /// adds it; what is planned for later begins its own, or a plan that renews itself would make one that never
    /// ends.
    public void add(String work, String instance, Instant when) {
        Optional<String> parent = when.isAfter(clock.instant()) ? Optional.empty() : traces.current();
        client.scheduleIfNotExists(
                TaskDescriptor.of(work, String.class)
                        .instance(instance)
                        .data(parent.orElse(null))
                        .build(),
                when);
    }
}
