package ibid.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Whether the queue is stuck, slow or full, per kind of work. The queue is one for all replicas, so each of them
/// reports the same figures: take the maximum over replicas, not the sum.
@Singleton
class QueueMeters implements MeterBinder {
    private static final Logger LOG = Logger.getLogger(QueueMeters.class);
    /// A scrape reads every gauge on its own; all of them come from one query.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final String COUNTS = """
            select task_name,
                   count(*) filter (where not picked and execution_time <= ?),
                   count(*) filter (where not picked and execution_time > ?),
                   count(*) filter (where picked),
                   count(*) filter (where consecutive_failures > 0),
                   min(execution_time) filter (where not picked and execution_time <= ?)
            from scheduled_tasks
            group by task_name
            """;

    private final DataSource database;
    private final List<Work> kinds;
    private final Clock clock;
    private Instant read = Instant.MIN;
    private Map<String, Counts> counts = Map.of();

    QueueMeters(DataSource database, @All List<Work> kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// @param oldest seconds since the oldest due piece should have begun
    private record Counts(double due, double later, double running, double failing, double oldest) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Work kind : kinds) {
            gauge(registry, kind, "ibid.queue.due", "Pieces of work that nobody has taken yet", Counts::due);
            gauge(registry, kind, "ibid.queue.later", "Pieces of work whose time has not come", Counts::later);
            gauge(registry, kind, "ibid.queue.running", "Pieces of work under way", Counts::running);
            gauge(registry, kind, "ibid.queue.failing", "Pieces of work whose last run failed", Counts::failing);
            Gauge.builder("ibid.queue.oldest.due", () -> of(kind).oldest())
                    .description("For how long the oldest due piece has waited")
                    .baseUnit("seconds")
                    .tag("work", kind.name())
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry, Work kind, String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, () -> value.applyAsDouble(of(kind)))
                .description(description)
                .tag("work", kind.name())
                .register(registry);
    }

    private synchronized Counts of(Work kind) {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH)) || read.isAfter(now)) {
            counts = query(now);
            read = now;
        }
        return counts.getOrDefault(kind.name(), Counts.NONE);
    }

    private Map<String, Counts> query(Instant now) {
        Map<String, Counts> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setTimestamp(parameter, Timestamp.from(now));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp oldest = row.getTimestamp(6);
                    double waited = oldest == null
                            ? 0
                            : Duration.between(oldest.toInstant(), now).toMillis() / 1000.0;
                    found.put(
                            row.getString(1),
                            new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), waited));
                }
            }
        } catch (SQLException e) {
            // No figure rather than a false one: an empty queue is what this must not look like.
            LOG.warnf("The queue's figures cannot be read: %s", e.getMessage());
            kinds.forEach(kind -> found.put(kind.name(), Counts.UNKNOWN));
        }
        return found;
    }
}
