package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    Path folder;

    @Test
    void whoDoesNotKnowThePasswordIsRefusedFromTheFirstStartOn() throws Exception {
        try (EmbeddedDatabase database = started()) {
            try (Connection connection = connect(database, database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (it int)");
            }
            refuses(database, "");
            refuses(database, "postgres");
        }
        try (EmbeddedDatabase again = started()) {
            refuses(again, "postgres");
            try (Connection connection = connect(again, again.password());
                    Statement statement = connection.createStatement()) {
                assertEquals(0, statement.executeUpdate("delete from kept"));
            }
        }
    }

    @Test
    void aServerThatAnEarlierReleaseLeftOpenIsClosed() throws Exception {
        try (EmbeddedDatabase _ = started()) {
            Files.writeString(folder.resolve("postgresql/data/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        }
        try (EmbeddedDatabase again = started()) {
            refuses(again, "postgres");
        }
    }

    @Test
    void onlyItsOwnerMayReadThePassword() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        try (EmbeddedDatabase _ = started()) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgresql/password"))));
        }
    }

    private EmbeddedDatabase started() {
        return switch (EmbeddedDatabase.start(folder)) {
            case EmbeddedDatabase.Started it -> it.database();
            case EmbeddedDatabase.NotStarted it -> throw new AssertionError(it.reason());
        };
    }

    private static void refuses(EmbeddedDatabase database, String password) {
        SQLException refused = assertThrows(SQLException.class, () -> connect(database, password));
        assertEquals(password.isEmpty() ? "08004" : WRONG_PASSWORD, refused.getSQLState(), refused.getMessage());
    }

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", password);
    }
}
