package ibid;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// A real PostgreSQL and an empty folder for each start of the application under test.
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;
    private Path data;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("ibid-test");
            postgres = EmbeddedPostgres.start();
            prepare(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.getJdbcUrl(user(), "postgres"),
                "quarkus.datasource.username",
                user(),
                "ibid.data",
                data.toString());
    }

    /// What stands in the database before the application comes to it: nothing.
    protected void prepare(EmbeddedPostgres postgres) throws SQLException {}

    /// Who the application is to the database.
    protected String user() {
        return "postgres";
    }

    @Override
    public void stop() {
        try (Stream<Path> files = Files.walk(data)) {
            postgres.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
