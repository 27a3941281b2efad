package ibid.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import ibid.trace.Traces;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Does this process's share of the queued work. What it has taken and does not finish, because it dies, is taken over
/// by another process when its heartbeat stops.
@ApplicationScoped
class Worker {
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final Duration PUT_OFF = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 12;

    private final DataSource database;
    private final List<Work> kinds;
    private final QueueSettings settings;
    private final Traces traces;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Worker(DataSource database, @All List<Work> kinds, QueueSettings settings, Traces traces, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.settings = settings;
        this.traces = traces;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Scheduler started = Scheduler.create(
                        database, kinds.stream().<Task<?>>map(this::task).toList())
                .schedulerName(new SchedulerName.Fixed("ibid-" + UUID.randomUUID()))
                .threads(settings.threads())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .enablePriority()
                .serializer(new Utf8())
                .shutdownMaxWait(SHUTDOWN)
                .build();
        started.start();
        scheduler = started;
    }

    private Task<?> task(Work work) {
        return work instanceof WaitingWork waiting ? waiting(waiting) : plain(work);
    }

    private Task<?> plain(Work work) {
        return Tasks.oneTime(TaskDescriptor.of(work.name(), String.class))
                .onFailure((complete, operations) -> operations.reschedule(complete, afterFailure(complete)))
                .execute((instance, context) -> told(work, instance, () -> {
                    work.run(instance.getId());
                    return Optional.empty();
                }));
    }

    /// What is logged and traced on the way names the piece of work and what it is about.
    private Optional<Instant> told(Work work, TaskInstance<String> instance, Supplier<Optional<Instant>> run) {
        MDC.put("work", work.name());
        MDC.put("instance", instance.getId());
        @Nullable String parent = instance.getData();
        try {
            return parent == null && !work.traced()
                    ? run.get()
                    : traces.process(parent, work.name(), work.about(instance.getId()), run);
        } finally {
            MDC.clear();
        }
    }

    private Task<?> waiting(WaitingWork work) {
        return Tasks.custom(TaskDescriptor.of(work.name(), String.class))
                .onFailure((complete, operations) -> operations.reschedule(complete, afterFailure(complete)))
                .execute((instance, context) -> {
                    Optional<Instant> later = told(work, instance, () -> work.attempt(instance.getId()));
                    return (complete, operations) -> {
                        if (later.isPresent()) {
                            operations.reschedule(complete, later.get());
                        } else {
                            operations.stop();
                        }
                    };
                });
    }

    private Instant afterFailure(ExecutionComplete complete) {
        return clock.instant().plus(putOff(complete.getExecution().consecutiveFailures));
    }

    /// Longer each time: what fails for a bug must not keep everything else busy.
    private static Duration putOff(int failures) {
        return PUT_OFF.multipliedBy(1L << Math.min(Math.max(failures, 0), MOST_DOUBLINGS));
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
