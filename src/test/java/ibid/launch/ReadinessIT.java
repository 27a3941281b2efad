package ibid.launch;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a replica says of itself while it is without its database or its store, and when they are back.
class ReadinessIT {
    private static final String LOSE = "alter database ibid allow_connections false";
    private static final String DISCONNECT =
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ibid'";
    private static final String FIND_AGAIN = "alter database ibid allow_connections true";

    @TempDir
    Path data;

    @Test
    void whatItNeedsIsMissedAsLongAsItIsAwayAndNoLonger() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            execute(postgres, "create database ibid");
            try (Replica replica = Replica.start(
                    "readiness",
                    Map.of(
                            "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "ibid"),
                            "quarkus.datasource.jdbc.acquisition-timeout", "2s",
                            "ibid.data", data.toString()))) {
                replica.ready();
                handIn(replica, "Ice lay on the harbour for 90 days.", 201);

                execute(postgres, LOSE);
                execute(postgres, DISCONNECT);
                awaitReadiness(replica, 503);
                assertEquals(200, replica.at().get("/q/health/live").statusCode(), "it need not be started anew");
                execute(postgres, FIND_AGAIN);
                awaitReadiness(replica, 200);
                handIn(replica, "The pilot lost 14 boats.", 201);

                Path store = data.resolve("store");
                Path away = data.resolve("away");
                Files.move(store, away);
                Files.writeString(store, "no folder");
                awaitReadiness(replica, 503);
                replica.at().get("/q/health/ready").then().body(containsString("Store of the archived copies"));
                assertEquals(200, replica.at().get("/q/health/live").statusCode(), "it need not be started anew");
                Files.delete(store);
                Files.move(away, store);
                awaitReadiness(replica, 200);
                handIn(replica, "The mole was 3 feet high.", 201);
                handIn(replica, "Ice lay on the harbour for 90 days.", 200);
            }
        }
    }

    private static void handIn(Replica replica, String text, int expected) {
        assertEquals(
                expected,
                replica.at()
                        .contentType("text/plain; charset=UTF-8")
                        .body(text.getBytes(StandardCharsets.UTF_8))
                        .post("/documents")
                        .statusCode());
    }

    private static void awaitReadiness(Replica replica, int status) {
        Awaitility.await("readiness " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> replica.at().get("/q/health/ready").statusCode() == status);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
