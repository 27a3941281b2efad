package ibid.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import ibid.Meanwhile;
import ibid.PlainProfile;
import ibid.webhook.Receiver;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class RetentionTest {
    private static final String PROGRESS = " and kind in ('DOCUMENT_CHECKING', 'DOCUMENT_DONE')";

    @Inject
    @All
    List<Expiry> expiries;

    @Inject
    RetentionSettings settings;

    @Inject
    RetentionWork work;

    @Inject
    DataSource database;

    @ConfigProperty(name = "ibid.data")
    Path data;

    @Test
    void withoutSettingsEverythingStays() throws IOException {
        assertEquals(
                List.of(),
                expiries.stream()
                        .filter(expiry -> expiry.after(settings).isPresent())
                        .map(Expiry::what)
                        .toList());
        Path orphan = file("WARC/1.1 left long ago", Duration.ofDays(9999));
        work.run(Instant.now().toString());
        assertTrue(Files.exists(orphan));
        Files.delete(orphan);
    }

    @Test
    void ofFailedCapturesTheRecordsStayAndWhatAPersonDecidedOn() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] body = ("No such letter: " + new Random().nextLong()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
        try {
            String url = "http://127.0.0.1:" + web.getAddress().getPort();
            Failed decidedOn = failed(url + "/decided");
            Failed other = failed(url + "/other");
            decide(decidedOn);
            List.of(decidedOn, other).forEach(RetentionTest::fetchAgain);

            expire("failed captures' files", Instant.now().plusSeconds(60));

            given().get("/captures/" + decidedOn.capture() + "/content").then().statusCode(200);
            given().get("/captures/" + other.capture() + "/content")
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("let go"));
            given().get("/captures/" + other.capture())
                    .then()
                    .statusCode(200)
                    .body("verdict", equalTo("NOT_FOUND"))
                    .body("digest", notNullValue())
                    .body("shedAt", notNullValue());
            // The copy that was fetched again is held against the claim a moment after it is done.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertEquals("WAITING_FOR_SOURCE", claim(other).getString("status")));
            for (Failed each : List.of(decidedOn, other)) {
                List<String> captures =
                        given().get("/sources/" + each.source()).jsonPath().getList("captures");
                given().get("/captures/" + captures.getLast() + "/warc").then().statusCode(200);
            }
            assertEquals(0, audit().getInt("faults"));
        } finally {
            web.stop(0);
        }
    }

    @Test
    void whatACaptureThatIsKeptAtThisVeryMomentRefersToStays() throws Exception {
        Failed failed = lateOnce("/referred");

        Meanwhile.happens(
                database,
                """
                select id from capture where id = '%1$s' for update;
                insert into capture select (jsonb_populate_record(c, jsonb_build_object(
                    'id', gen_random_uuid(), 'refers_to', c.id))).* from capture c where c.id = '%1$s'""".formatted(failed.capture()),
                () -> expire("failed captures' files", Instant.now().plusSeconds(60)));

        given().get("/captures/" + failed.capture() + "/warc").then().statusCode(200);
        change("delete from capture where refers_to = '%s'", failed);
    }

    @Test
    void aCaptureThatIsTakenDownAtThisVeryMomentStaysDown() throws Exception {
        Failed failed = lateOnce("/down");

        Meanwhile.happens(
                database,
                """
                update capture set taken_down = '{"act": "%1$s", "by": "ada", "at": "2026-01-01T00:00:00Z", "reason": "-"}'
                where id = '%1$s'""".formatted(failed.capture()),
                () -> expire("failed captures' files", Instant.now().plusSeconds(60)));

        given().get("/captures/" + failed.capture()).then().body("takenDown.by", equalTo("ada"));
        change("update capture set taken_down = null where id = '%s'", failed);
    }

    private void change(String sql, Failed failed) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(failed.capture()));
        }
    }

    /// A page that is not there, looked for twice: the first may go.
    private static Failed lateOnce(String path) throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] body = ("No such letter: " + new Random().nextLong()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
        try {
            Failed failed = failed("http://127.0.0.1:" + web.getAddress().getPort() + path);
            fetchAgain(failed);
            return failed;
        } finally {
            web.stop(0);
        }
    }

    @Test
    void ofFilesThatNoRowNamesOnlyOldArchiveFilesGo() throws IOException {
        Path old = file("WARC/1.1 left long ago", Duration.ofDays(40));
        Path young = file("WARC/1.1 left lately", Duration.ofDays(20));
        Path document = file("A text that may be sent in again.", Duration.ofDays(40));
        try {
            expire("orphaned files", Instant.now().minus(Duration.ofDays(30)));

            assertFalse(Files.exists(old));
            assertTrue(Files.exists(young));
            assertTrue(Files.exists(document));
        } finally {
            for (Path file : List.of(old, young, document)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void theNewestAuditStays() {
        String first = audit().getString("id");
        String second = audit().getString("id");

        expire("audits", Instant.now().plusSeconds(60));

        given().get("/audits/" + first).then().statusCode(404);
        given().get("/audits/" + second).then().statusCode(200);
    }

    @Test
    void ofDeliveriesThoseUnderWayStay() throws IOException {
        try (Receiver receiver = new Receiver()) {
            JsonPath webhook = given().contentType("application/json")
                    .body(Map.of("url", receiver.url(), "events", List.of("document.edition")))
                    .post("/webhooks")
                    .jsonPath();
            String deliveries = "/webhooks/" + webhook.getString("id") + "/deliveries";
            String over = ping(webhook);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> given().get(deliveries)
                            .jsonPath()
                            .getList("outcome")
                            .equals(List.of("DELIVERED")));
            receiver.answering(500);
            String underWay = ping(webhook);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.received().size() == 2);

            expire("webhook deliveries", Instant.now().plusSeconds(60));

            assertFalse(over.equals(underWay));
            assertEquals(List.of(underWay), given().get(deliveries).jsonPath().getList("id"));
            given().delete("/webhooks/" + webhook.getString("id"));
        }
    }

    private static String ping(JsonPath webhook) {
        return given().post("/webhooks/" + webhook.getString("id") + "/ping")
                .jsonPath()
                .getString("id");
    }

    @Test
    void ofNewsTheNewestOfEachKindStaysAndNothingIsToldTwice() throws Exception {
        Failed failed = failed("http://127.0.0.1:9/news");
        fetchAgain(failed);
        settled(failed.document());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> number("select count(*) from happening where document_id = '%s'", failed) == 0
                        && news("document_id = '%s'" + PROGRESS, failed) > 1);
        long kinds = number("select count(distinct (claim_id, kind)) from news where document_id = '%s'", failed);

        expire("news", Instant.now().plusSeconds(60));

        assertEquals(1, news("document_id = '%s'" + PROGRESS, failed));
        // The two kinds that tell of progress count as one.
        assertEquals(kinds - 1, news("document_id = '%s'", failed));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> number(
                        "with g as (delete from news where document_id = '%s' returning 1)" + " select count(*) from g",
                        failed));
        assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
    }

    private long news(String condition, Failed failed) throws SQLException {
        return number("select count(*) from news where " + condition, failed);
    }

    private long number(String query, Failed failed) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.formatted(failed.document()))) {
            row.next();
            return row.getLong(1);
        }
    }

    private void expire(String what, Instant before) {
        expiries.stream()
                .filter(expiry -> expiry.what().equals(what))
                .findFirst()
                .orElseThrow()
                .expire(before);
    }

    /// A claim that cites what cannot be had.
    private record Failed(String document, String claim, String source, String capture) {}

    private static Failed failed(String url) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        A letter

                        He wrote that “the tide waits for no clerk of the board” in 1911.[1]

                        Notes

                        [1] Ada Brook, "A letter", %s.
                        """.formatted(url).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        settled(document);
        JsonPath claims = given().get("/claims?document=" + document).jsonPath();
        return new Failed(
                document,
                claims.getString("[0].id"),
                claims.getString("[0].citations[0].source.id"),
                claims.getString("[0].citations[0].source.captures[0]"));
    }

    private static void settled(String document) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
    }

    private static JsonPath claim(Failed failed) {
        return given().get("/claims/" + failed.claim()).jsonPath();
    }

    private static void decide(Failed failed) {
        List<String> findings = claim(failed).getList("citations[0].findings.id");
        assertFalse(findings.isEmpty());
        for (Map<String, Object> act : List.<Map<String, Object>>of(
                Map.of("action", "take"),
                Map.of(
                        "action", "propose",
                        "verdict", "CANNOT_CONFIRM",
                        "reason", "The page is gone.",
                        "findings", findings))) {
            given().header("Remote-User", "anna")
                    .contentType("application/json")
                    .body(act)
                    .post("/claims/" + failed.claim() + "/reviews")
                    .then()
                    .statusCode(201);
        }
    }

    private static void fetchAgain(Failed failed) {
        String again = given().post("/sources/" + failed.source() + "/captures")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/captures/" + again).jsonPath().getBoolean("done"));
    }

    private Path file(String content, Duration age) throws IOException {
        byte[] address = new byte[32];
        new Random().nextBytes(address);
        String name = HexFormat.of().formatHex(address);
        Path file = data.resolve("store").resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    private static JsonPath audit() {
        String id = given().post("/audits").then().statusCode(202).extract().path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/audits/" + id).jsonPath(), audit -> audit.getBoolean("done"));
    }
}
