package ibid.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/// The durable queue. Work is a row in the database, written in the caller's transaction: it exists if, and only if,
/// the caller's own rows do.
@ApplicationScoped
public class Queue {
    private final SchedulerClient client;

    Queue(DataSource database) {
        this.client = SchedulerClient.Builder.create(database).build();
    }

    /// Adds a piece of work, unless it is there already.
    public void add(String work, String instance, Instant when) {
        client.scheduleIfNotExists(TaskDescriptor.of(work).instance(instance).build(), when);
    }
}
