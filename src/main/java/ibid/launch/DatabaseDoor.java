package ibid.launch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/// Who gets into the embedded PostgreSQL: whoever knows a password that is made once and kept in a file which only
/// the owner may read.
///
/// The server is made trusting every local account, and the library that makes it leaves no other choice. So it is
/// closed right after its first start, before it holds anything.
final class DatabaseDoor {
    private static final String RULES = """
            # Written by Ibid. Loopback only, and with the password of the file beside the data.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final Path rules;
    private final String password;

    private DatabaseDoor(Path rules, String password) {
        this.rules = rules;
        this.password = password;
    }

    /// @param home the folder that holds the server's `data`
    static DatabaseDoor of(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            Path draft = home.resolve("password.draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, onlyOurs());
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Files.writeString(draft, HexFormat.of().formatHex(secret));
            // In one step, so that no half-written password is ever read.
            Files.move(draft, file);
        }
        return new DatabaseDoor(
                home.resolve("data").resolve("pg_hba.conf"),
                Files.readString(file).strip());
    }

    private static FileAttribute<?>[] onlyOurs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    String password() {
        return password;
    }

    /// Closes the server that runs at this address. Has been done already on every start but the first, and on the
    /// first after an earlier release, which left it open.
    void close(String url) throws IOException, SQLException {
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        Properties how = new Properties();
        how.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url, how);
                Statement statement = connection.createStatement()) {
            // Hexadecimal digits: nothing in it to escape, and this statement takes no parameters.
            statement.execute("alter role current_user password '" + password + "'");
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }
}
