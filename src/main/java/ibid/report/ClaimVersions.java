package ibid.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells whether a claim's report would be the same, without making it: by the versions of all rows that it is made
/// of, which the function `claim_version` of the database adds up. What a report shows must be named there; a test
/// holds the tables that there are against it.
///
/// Even that is more than most looks need. As long as the database's snapshot is the same, no transaction has ended in
/// it, and every version is what it was: to ask for the snapshot costs what a bare row costs.
@ApplicationScoped
public class ClaimVersions {
    private static final int REMEMBERED = 20_000;

    private final DataSource database;
    private final Cache<UUID, Seen> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ClaimVersions(DataSource database) {
        this.database = database;
    }

    /// @param snapshot as PostgreSQL writes it: the transactions that it sees as ended
    private record Seen(String snapshot, String version) {}

    /// Empty where there is no such claim. Two replicas give the same; any change another. Only versions of the same
    /// claim say anything beside each other.
    public Optional<String> of(UUID claim) {
        // Who is writing sees rows that no snapshot tells of, and that may yet be taken back.
        boolean writing = QuarkusTransaction.isActive();
        Seen last = writing ? null : seen.getIfPresent(claim);
        try (Connection connection = database.getConnection()) {
            if (last != null && last.snapshot().equals(snapshot(connection))) {
                return Optional.of(last.version());
            }
            Optional<Seen> now = look(connection, claim);
            if (!writing) {
                now.ifPresent(found -> seen.put(claim, found));
            }
            return now.map(Seen::version);
        } catch (SQLException e) {
            throw new IllegalStateException("the version of claim " + claim + " cannot be read", e);
        }
    }

    private static String snapshot(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_current_snapshot()::text");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /// One statement sees one snapshot.
    private static Optional<Seen> look(Connection connection, UUID claim) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_current_snapshot()::text, claim_version(?)")) {
            statement.setObject(1, claim);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String snapshot = row.getString(1);
                return Optional.ofNullable(row.getString(2)).map(version -> new Seen(snapshot, version));
            }
        }
    }
}
