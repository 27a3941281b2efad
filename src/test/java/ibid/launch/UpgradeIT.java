package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While replicas are replaced, an older release and this one work on one database. What is written with no column that
/// is younger than the first release's, before the upgrade and after it, is read right here.
class UpgradeIT {
    private static final String OLDEST = "1";

    @TempDir
    Path data;

    @Test
    void rowsOfAnOlderReleaseAreReadRightWhetherWrittenBeforeOrAfterTheUpgrade() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .target(OLDEST)
                    .load()
                    .migrate();
            write(postgres, "a");
            try (Replica upgraded = Replica.start(
                    "upgraded",
                    Map.of(
                            "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                            "ibid.data", data.toString()))) {
                upgraded.ready();
                write(postgres, "b");

                for (String document : List.of("a", "b")) {
                    assertReadRight(upgraded, document);
                }
            }
        }
    }

    static void write(EmbeddedPostgres postgres, String document) throws IOException, SQLException {
        try (InputStream rows = Objects.requireNonNull(
                        UpgradeIT.class.getResourceAsStream("/upgrade/rows-of-an-older-release.sql"));
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8).replace("DOCUMENT", document));
        }
    }

    private static String id(String document, String last) {
        return document + "0000000-0000-4000-8000-00000000000" + last;
    }

    private static void assertReadRight(Replica upgraded, String document) {
        JsonPath report = upgraded.at().get("/documents/" + id(document, "1")).jsonPath();
        assertEquals(
                Arrays.asList("Winters", "1", true, 1, 1),
                Arrays.asList(
                        report.getString("title"),
                        report.getString("notes[0].label"),
                        report.getBoolean("progress.done"),
                        report.getInt("counts.DISCREPANCY"),
                        report.getInt("counts.IN_REVIEW")));
        JsonPath claim = upgraded.at().get("/claims/" + id(document, "5")).jsonPath();
        assertEquals(
                Arrays.asList("DISCREPANCY", "ARCHIVED", "VALUE_DIFFERENT", "19 days", "19"),
                Arrays.asList(
                        claim.getString("status"),
                        claim.getString("citations[0].source.state"),
                        claim.getString("citations[0].findings[0].kind"),
                        claim.getString("citations[0].findings[0].passage.text"),
                        claim.getString("citations[0].findings[0].differences[0].source")));
        JsonPath taken = upgraded.at().get("/claims/" + id(document, "6")).jsonPath();
        assertEquals(
                Arrays.asList("IN_REVIEW", "anna", "VERBATIM"),
                Arrays.asList(
                        taken.getString("status"),
                        taken.getString("assignee"),
                        taken.getString("citations[0].findings[0].kind")));
        // At once, and when the news of it were told, which is where a status is looked for then.
        assertFound(upgraded, document);
        Awaitility.await("it is told that the copy contradicts")
                .atMost(Duration.ofSeconds(60))
                .until(() -> upgraded.at()
                        .get("/documents/" + id(document, "1") + "/feed")
                        .asString()
                        .contains(id(document, "5")));
        assertFound(upgraded, document);
        assertTrue(upgraded.at().get("/desk/queue?q=harbour").asString().contains("/desk/claims/" + id(document, "5")));
    }

    private static void assertFound(Replica upgraded, String document) {
        assertEquals(
                List.of(id(document, "5")),
                upgraded.at()
                        .get("/claims?status=DISCREPANCY&document=" + id(document, "1"))
                        .jsonPath()
                        .getList("id"));
    }
}
