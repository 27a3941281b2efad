package ibid.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// What the last audit that is done saw: how much is kept, what is wrong with it, and how old that knowledge is. The
/// same in all replicas: take the maximum over them, not the sum.
@Singleton
class AuditMeters implements MeterBinder {
    private static final Logger LOG = Logger.getLogger(AuditMeters.class);

    /// A scrape reads every gauge on its own; all of them come from one query.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String LATEST = """
            select files, bytes, faults, finished_at from audit
            where finished_at is not null order by finished_at desc limit 1
            """;

    private final DataSource database;
    private final Clock clock;
    private Instant read = Instant.MIN;
    private Latest latest = Latest.UNKNOWN;

    AuditMeters(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param age in seconds
    private record Latest(double files, double bytes, double faults, double age) {
        static final Latest UNKNOWN = new Latest(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ibid.store.files", "files", "Files in the store, at the last audit", Latest::files);
        gauge(registry, "ibid.store.size", "bytes", "Bytes in the store, at the last audit", Latest::bytes);
        gauge(registry, "ibid.audit.faults", "faults", "Faults that the last audit found", Latest::faults);
        gauge(registry, "ibid.audit.age", "seconds", "For how long nobody has looked", Latest::age);
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToDoubleFunction<Latest> value) {
        Gauge.builder(name, () -> value.applyAsDouble(latest()))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    private synchronized Latest latest() {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH))) {
            latest = query(now);
            read = now;
        }
        return latest;
    }

    private Latest query(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Latest(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            Duration.between(row.getTimestamp(4).toInstant(), now)
                                    .toSeconds())
                    : Latest.UNKNOWN;
        } catch (SQLException e) {
            LOG.warn("The last audit cannot be read for the metrics", e);
            return Latest.UNKNOWN;
        }
    }
}
