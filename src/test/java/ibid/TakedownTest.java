package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is left when a source is taken down, and what is not.
@QuarkusTest
@TestProfile(PlainProfile.class)
class TakedownTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>The harbour log</title></head><body><article>
            <h1>The harbour log</h1>
            <p>The pilots of Eastmouth went out at dawn, against the advice of the Quillwright guild. They wrote that
            evening that the sea had been kinder than the land. Nobody asked them what they meant, for everybody in
            the town had heard of the quarrel over the harbour dues by then.</p>
            <p>In the winter the log was kept by the harbour master alone, who had a small and even hand.</p>
            </article></body></html>
            """;

    private static final Set<String> PAGES =
            Set.of("/log/first", "/log/second", "/log/third", "/log/fourth", "/log/desk");

    /// Stands around the quotation in the page, and in no document.
    private static final String ONLY_THERE = "Quillwright";

    @Inject
    DataSource database;

    @ConfigProperty(name = "ibid.data")
    Path data;

    private HttpServer web;

    @BeforeEach
    void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            boolean page = PAGES.contains(exchange.getRequestURI().getPath());
            byte[] body = page ? page(exchange.getRequestURI().getPath()) : new byte[0];
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    /// The first and the second are the same to the byte, and no other is.
    private static byte[] page(String path) {
        boolean same = path.equals("/log/first") || path.equals("/log/second");
        return (same ? PAGE : PAGE.replace("small and even", path)).getBytes(StandardCharsets.UTF_8);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    /// A document with two claims that quote the page at an address.
    private record Cited(String document, String signed, String open, String source, String capture) {}

    private Cited cited(String path) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The pilots of %1$s

                        They wrote that “the sea had been kinder than the land” when they were back.[1]

                        Later it was said that “the sea had been kinder than the land” to them.[1]

                        Notes

                        [1] Harbour Board, "The harbour log %1$s", %2$s.
                        """.formatted(path, url(path)).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
        JsonPath claims = given().get("/claims?document=" + document).jsonPath();
        assertEquals(List.of("PASSAGE_FOUND", "PASSAGE_FOUND"), claims.getList("status"));
        return new Cited(
                document,
                claims.getString("[0].id"),
                claims.getString("[1].id"),
                claims.getString("[0].citations[0].source.id"),
                claims.getString("[0].citations[0].source.captures[0]"));
    }

    @Test
    void aTombstoneStaysAndNothingOfTheSourcesWords() throws Exception {
        Cited first = cited("/log/first");
        Cited second = cited("/log/second");
        assertEquals(
                first.capture(),
                given().get("/captures/" + second.capture()).jsonPath().getString("refersTo"),
                "the same bytes are kept once");
        sign(first.signed());
        String digest = given().get("/captures/" + first.capture()).jsonPath().getString("digest");

        JsonPath act = takeDown(first.source(), Map.of("reason", "asked by its author", "legalReference", "Case 7/26"));

        assertEquals("TAKEDOWN", act.getString("kind"));
        assertEquals(List.of(Map.of("capture", first.capture(), "digest", digest)), act.getList("captures"));
        theCopyIsGone(first, 451, "Case 7/26");
        theClaimsSaySo(first);
        theOtherSourceHasItsCopy(second);
        assertTrue(Files.exists(file(first)), "the other source's copy rests on it");
        assertEquals(List.of(), faults());
        exportsSaySo(first);

        takeDown(second.source(), Map.of("reason", "asked by its author, too"));

        theCopyIsGone(second, 410, "asked by its author, too");
        awaitRemoved(first, second);
        assertEquals(List.of(), faults(), "a tombstone is no loss");
        nothingOfItIsInTheDatabase(first, second);
        whatIsStillThereIsAFault(first);
        liftedItIsFetchedAgain(first);
    }

    @Test
    void whatCannotBeTakenDownSaysWhy() {
        given().contentType("application/json")
                .body(Map.of("reason", "why not"))
                .post("/sources/" + UUID.randomUUID() + "/takedown")
                .then()
                .statusCode(404);
        Cited cited = cited("/log/third");
        given().contentType("application/json")
                .body(Map.of("reason", " "))
                .post("/sources/" + cited.source() + "/takedown")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body(Map.of("reason", "a mistake"))
                .post("/sources/" + cited.source() + "/takedown/lift")
                .then()
                .statusCode(409);
        takeDown(cited.source(), Map.of("reason", "once"));
        given().contentType("application/json")
                .body(Map.of("reason", "twice"))
                .post("/sources/" + cited.source() + "/takedown")
                .then()
                .statusCode(409)
                .body("detail", containsString("once"));
        String other = cited("/log/fourth").source();
        given().contentType("application/json")
                .body(Map.of("into", other))
                .post("/sources/" + cited.source() + "/merge")
                .then()
                .statusCode(409)
                .body("detail", containsString("lift"));
    }

    @Test
    void theDeskTakesDownAndLifts() {
        Cited cited = cited("/log/desk");
        String citation = given().get("/claims/" + cited.open()).jsonPath().getString("citations[0].id");
        String claim = "/desk/claims/" + cited.open();
        given().get(claim).then().body(containsString("Take this source down"));

        form(claim + "/citations/" + citation + "/takedown", "").statusCode(400);
        form(claim + "/citations/" + citation + "/takedown", "by order").statusCode(303);

        given().get(claim)
                .then()
                .statusCode(200)
                .body(containsString("by order"))
                .body(containsString("Lift the takedown"))
                .body(not(containsString(ONLY_THERE)));
        given().get("/copies/" + cited.capture())
                .then()
                .statusCode(200)
                .body(containsString("by order"))
                .body(not(containsString(ONLY_THERE)));
        form(claim + "/citations/" + citation + "/lift", "no order").statusCode(303);
        given().get(claim).then().body(containsString("Take this source down"));
        assertEquals(
                List.of("send", "take-down", "lift-takedown"),
                given().get("/documents/" + cited.document() + "/trail")
                        .jsonPath()
                        .getList("act"));
    }

    private static io.restassured.response.ValidatableResponse form(String address, String reason) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("reason", reason)
                .post(address)
                .then();
    }

    private static void sign(String claim) {
        act("anna", claim, Map.of("action", "take"));
        act("anna", claim, Map.of("action", "propose", "verdict", "CONFIRMED"));
        act("bela", claim, Map.of("action", "sign"));
        given().get("/claims/" + claim).then().body("status", equalTo("SIGNED_OFF"));
    }

    private static void act(String who, String claim, Map<String, String> act) {
        given().header("Remote-User", who)
                .contentType("application/json")
                .body(act)
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
    }

    private static JsonPath takeDown(String source, Map<String, String> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/sources/" + source + "/takedown")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void theCopyIsGone(Cited cited, int status, String why) {
        for (String part : List.of("content", "text", "warc")) {
            given().get("/captures/" + cited.capture() + "/" + part)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("detail", containsString(why));
        }
        given().get("/captures/" + cited.capture())
                .then()
                .statusCode(200)
                .body("takenDown.reason", notNullValue())
                .body("digest", notNullValue());
        JsonPath source = given().get("/sources/" + cited.source()).jsonPath();
        assertEquals("BLOCKED", source.getString("state"));
        assertTrue(source.getString("detail").contains(why), source.getString("detail"));
        String page = url(given().get("/captures/" + cited.capture())
                .jsonPath()
                .getString("url")
                .replaceAll(".*(/log)", "$1"));
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/archive/timegate/" + page)
                .then()
                .statusCode(status)
                .body("detail", containsString(why));
        given().post("/sources/" + cited.source() + "/captures").then().statusCode(409);
        String citation = given().get("/claims/" + cited.open()).jsonPath().getString("citations[0].id");
        given().multiPart(
                        "file",
                        "log.txt",
                        "The sea had been kinder than the land.".getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(409);
    }

    private static void theClaimsSaySo(Cited cited) {
        JsonPath signed = given().get("/claims/" + cited.signed()).jsonPath();
        assertEquals("STALE", signed.getString("status"));
        assertEquals("CONFIRMED", signed.getString("verdict"));
        assertEquals(3, signed.getList("reviews").size());
        JsonPath open = given().get("/claims/" + cited.open()).jsonPath();
        assertEquals("WAITING_FOR_SOURCE", open.getString("status"));
        assertEquals(List.of("NOT_CHECKABLE"), open.getList("unchecked.reason"));
        Map<String, Object> finding = open.getMap("citations[0].findings.find { it.element == 'quotation' }");
        assertEquals("VERBATIM", finding.get("kind"));
        assertEquals("the sea had been kinder than the land", finding.get("claimed"));
        assertNull(finding.get("passage"));
        assertNotNull(finding.get("takenDown"));
    }

    private void theOtherSourceHasItsCopy(Cited cited) {
        given().get("/captures/" + cited.capture() + "/content")
                .then()
                .statusCode(200)
                .body(containsString(ONLY_THERE));
        given().urlEncodingEnabled(false)
                .get("/archive/timegate/" + url("/log/second"))
                .then()
                .statusCode(200)
                .body(containsString(ONLY_THERE));
        given().get("/claims/" + cited.open()).then().body("status", equalTo("PASSAGE_FOUND"));
    }

    private static void exportsSaySo(Cited cited) throws IOException {
        String export = "/documents/" + cited.document() + "/export?format=";
        given().get(export + "html")
                .then()
                .statusCode(200)
                .body(containsString("Case 7/26"))
                .body(not(containsString(ONLY_THERE)));
        given().get(export + "csv")
                .then()
                .statusCode(200)
                .body(containsString("taken down"))
                .body(not(containsString(ONLY_THERE)));
        given().get(export + "annotations").then().statusCode(200).body("total", equalTo(0));
        List<String> names = new ArrayList<>();
        byte[] wacz = given().get(export + "wacz").asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(wacz))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                boolean gzip = bytes.length > 1 && bytes[0] == 0x1f;
                byte[] plain = gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
                assertFalse(new String(plain, StandardCharsets.UTF_8).contains(ONLY_THERE), entry.getName());
                names.add(entry.getName());
            }
        }
        assertTrue(names.contains("report.json"), names.toString());
    }

    private Path file(Cited cited) {
        String address = sql("select warc from capture where id = '" + cited.capture() + "'");
        return data.resolve("store").resolve(address.substring(0, 2)).resolve(address);
    }

    private void awaitRemoved(Cited... cited) {
        for (Cited one : cited) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(file(one)));
        }
    }

    private void nothingOfItIsInTheDatabase(Cited... cited) {
        for (Cited one : cited) {
            assertEquals(
                    "0",
                    sql("select count(*) from text_layer where capture_id = '%s' and text like '%%%s%%'"
                            .formatted(one.capture(), ONLY_THERE)));
            assertEquals("0", sql("""
                        select count(*) from finding f join comparison c on c.id = f.comparison_id
                        where c.capture_id = '%s' and f::text like '%%%s%%'""".formatted(one.capture(), ONLY_THERE)));
        }
    }

    private void whatIsStillThereIsAFault(Cited cited) throws IOException {
        Path file = file(cited);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a copy from a backup");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        try {
            assertEquals(
                    List.of("NOT_REMOVED " + file.getFileName()),
                    faults().stream()
                            .map(fault -> fault.get("kind") + " " + fault.get("address"))
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    private static void liftedItIsFetchedAgain(Cited cited) {
        given().contentType("application/json")
                .body(Map.of("reason", "settled out of court"))
                .post("/sources/" + cited.source() + "/takedown/lift")
                .then()
                .statusCode(200)
                .body("kind", equalTo("LIFT"));
        given().post("/sources/" + cited.source() + "/captures").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        List.of("SIGNED_OFF", "PASSAGE_FOUND"),
                        List.of(
                                given().get("/claims/" + cited.signed())
                                        .jsonPath()
                                        .getString("status"),
                                given().get("/claims/" + cited.open())
                                        .jsonPath()
                                        .getString("status"))));
        given().get("/captures/" + cited.capture() + "/content").then().statusCode(451);
        assertEquals(
                List.of("TAKEDOWN", "LIFT"),
                given().get("/sources/" + cited.source() + "/takedown")
                        .jsonPath()
                        .getList("kind"));
    }

    private static List<Map<String, Object>> faults() {
        String audit = given().post("/audits").then().statusCode(202).extract().path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/audits/" + audit).jsonPath().getBoolean("done"));
        return given().get("/audits/" + audit + "/faults").jsonPath().getList("");
    }

    private String sql(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next());
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
