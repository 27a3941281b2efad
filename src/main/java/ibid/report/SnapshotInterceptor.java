package ibid.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Wraps what is read as a {@link Snapshot} in a read-only transaction of PostgreSQL's isolation level "repeatable
/// read", which answers every query of the transaction from the snapshot that the first one took.
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SnapshotInterceptor {
    private final Session session;

    SnapshotInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    @Nullable Object read(InvocationContext context) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return context.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(SnapshotInterceptor::begin);
            // Nothing is written: what was read need not be looked through for changes.
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return context.proceed();
        });
    }

    /// Before the first query; the level ends with the transaction, so the pooled connection is as it was.
    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }
}
