package ibid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// What somebody else does at the same time, in a transaction that ends when the act under test waits for it, or is
/// done.
public final class Meanwhile {
    private Meanwhile() {}

    public static void happens(DataSource database, String sql, Runnable act) throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            int process;
            try (Statement statement = other.createStatement()) {
                statement.execute(sql);
                try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                    row.next();
                    process = row.getInt(1);
                }
            }
            CompletableFuture<Void> acting = CompletableFuture.runAsync(act);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> acting.isDone() || somebodyWaitsFor(process, database));
            other.commit();
            acting.get(30, TimeUnit.SECONDS);
        }
    }

    private static boolean somebodyWaitsFor(int process, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")) {
            statement.setInt(1, process);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
