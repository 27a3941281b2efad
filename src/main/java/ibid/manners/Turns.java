package ibid.manners;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Whose turn it is at a host or an address, for all replicas, by the database's clock. Each call is one statement,
/// and commits by itself: a turn that was taken stays taken.
@Singleton
public class Turns {
    private final DataSource database;

    public Turns(DataSource database) {
        this.database = database;
    }

    /// A turn, or when to come for it.
    ///
    /// @param granted that the request may go out now
    /// @param at when it was granted, or when to come again; who comes then goes before all who come new
    public record Turn(boolean granted, Instant at) {}

    /// @param pause between two requests to that place
    /// @param atLeast a longer one that was asked for there before still counts
    /// @param booked the turn that was given before; null for who comes new
    /// @param urgent who does not wait for a place that asked to be left alone
    public Turn take(String place, Duration pause, boolean atLeast, @Nullable Instant booked, boolean urgent) {
        try (Connection connection = database.getConnection();
                PreparedStatement take =
                        connection.prepareStatement("select granted, due from take_turn(?, ?, ?, ?, ?)")) {
            take.setString(1, place);
            take.setLong(2, pause.toMillis());
            take.setBoolean(3, atLeast);
            take.setObject(4, booked == null ? null : booked.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            take.setBoolean(5, urgent);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return new Turn(
                        row.getBoolean(1),
                        row.getObject(2, OffsetDateTime.class).toInstant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no turn at " + place, e);
        }
    }

    /// Leaves a place alone until then.
    public void close(String place, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement close = connection.prepareStatement("""
                        insert into pace (place, last_at, pause_ms, booked_until, closed_until)
                        values (?, '-infinity', 0, '-infinity', ?)
                        on conflict (place) do update set
                            closed_until = greatest(pace.closed_until, excluded.closed_until)""")) {
            close.setString(1, place);
            close.setObject(2, until.atOffset(ZoneOffset.UTC));
            close.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close " + place, e);
        }
    }
}
