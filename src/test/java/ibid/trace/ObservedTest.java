package ibid.trace;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import ibid.trace.Collector.Seen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an operator sees of the main job, and what not.
@QuarkusTest
@TestProfile(ObservedProfile.class)
class ObservedTest {
    private static final String PERSON = "philippa.gruenewald";
    private static final String MAIL = "philippa@weirkeepers.example";
    private static final String SECRET = "s3same-0pen";

    /// Each is in the document, the cited page, the request or its header, and must be nowhere else.
    private static final List<String> PRIVATE =
            List.of(PERSON, MAIL, SECRET, "Weirkeeper", "weirkeeper", "xylograph", "Xylograph", "Gruenewald");

    private ObservedProfile.Observed observed;

    @Inject
    DataSource database;

    private HttpServer origin;

    @BeforeEach
    void serve() throws IOException {
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        origin.createContext("/", exchange -> {
            boolean moved = exchange.getRequestURI().getPath().endsWith("/old");
            byte[] page = """
                    <html><head><title>The Weirkeeper's Yearbook</title></head><body><h1>The Weirkeeper's Yearbook</h1>
                    <p>In 1888 the xylograph of the weir was “cut in 412 blocks of pear wood” by its keepers, and shown
                    in the town hall for as long as the wood held, as every yearbook since has told its readers.</p>
                    </body></html>""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            if (moved) {
                exchange.getResponseHeaders().add("Location", "/new?key=" + SECRET);
            }
            exchange.sendResponseHeaders(moved ? 302 : 200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        origin.start();
    }

    @AfterEach
    void close() {
        origin.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + origin.getAddress().getPort() + path + "?key=" + SECRET;
    }

    private ValidatableResponse send(String address, int year) {
        return given().header("Remote-User", PERSON)
                .header("User-Agent", "reader of " + MAIL)
                .contentType("text/plain; charset=UTF-8")
                .body("""
                        The Xylograph of %1$d

                        The xylograph of %1$d was “cut in 412 blocks of pear wood”, as %2$s has it.[1]

                        Notes

                        [1] P. Gruenewald, “The Weirkeeper's Yearbook”, %3$s.
                        """.formatted(year, MAIL, address))
                .post("/documents")
                .then();
    }

    private String checked(String address, int year) {
        String document = send(address, year).statusCode(201).extract().path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !claim(document).get("status").equals("CHECKING"));
        return document;
    }

    private static Map<String, Object> claim(String document) {
        return given().get("/claims?document=" + document).path("[0]");
    }

    private List<Seen> trace(String document) {
        List<Seen> spans = observed.collector().spans();
        return spans.stream()
                .filter(span -> span.name().equals("POST /documents")
                        && span.attribute("ibid.document.id").equals(document))
                .findFirst()
                .map(request -> spans.stream()
                        .filter(span -> span.trace().equals(request.trace()))
                        .toList())
                .orElse(List.of());
    }

    /// From the first span of the trace down, each under its parent.
    private static List<String> branches(List<Seen> trace) {
        Map<String, Seen> byId = trace.stream().collect(Collectors.toMap(Seen::id, span -> span));
        return trace.stream()
                .map(span -> Stream.iterate(span, one -> one != null, one -> byId.get(one.parent()))
                        .map(Seen::name)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(ArrayList::new), names -> String.join(" < ", names))))
                .sorted()
                .distinct()
                .toList();
    }

    private static String attributes(Collection<Seen> trace, String name, String key) {
        return trace.stream()
                .filter(span -> span.name().equals(name))
                .map(span -> span.attribute(key))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Test
    void oneTraceLeadsFromTheRequestOverTheQueuedCaptureToTheFindings() {
        String document = checked(address("/old"), 1888);
        String claim = (String) claim(document).get("id");
        assertEquals("PASSAGE_FOUND", claim(document).get("status"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        branches(trace(document)).stream().anyMatch(branch -> branch.startsWith("process compare < ")));

        List<Seen> trace = trace(document);
        assertEquals(
                List.of(
                        "GET < process capture < POST /documents",
                        "POST /documents",
                        "appraise < process capture < POST /documents",
                        "archive < process capture < POST /documents",
                        "find < process compare < keep < process capture < POST /documents",
                        "keep < process capture < POST /documents",
                        "process capture < POST /documents",
                        "process compare < keep < process capture < POST /documents"),
                branches(trace));
        String capture = given().get("/claims/" + claim).path("citations[0].source.captures[0]");
        assertEquals(capture, attributes(trace, "process capture", "ibid.capture.id"));
        assertEquals(capture, attributes(trace, "process compare", "ibid.capture.id"));
        assertEquals("[" + claim + "]", attributes(trace, "find", "ibid.claim.id"));
        List<String> hops = trace.stream()
                .filter(span -> span.name().equals("GET"))
                .map(span -> span.attribute("server.address") + " " + span.attribute("http.response.status_code"))
                .toList();
        assertTrue(hops.containsAll(List.of("127.0.0.1 302", "127.0.0.1 200")), hops.toString());
    }

    @Test
    void neitherTheLogNorATraceNamesAPersonASecretOrAWordOfADocument() throws IOException, SQLException {
        String document = checked(address("/old"), 1902);
        checked("http://127.0.0.1:9/refused?key=" + SECRET, 1903);
        given().get("/claims?q=xylograph&document=" + document).then().statusCode(200);
        given().get("/archive/timemap/link/" + address("/old")).then().statusCode(200);
        given().contentType("application/json")
                .body("{\"action\": \"weirkeeper " + SECRET + "\"}")
                .post("/claims/" + claim(document).get("id") + "/reviews")
                .then()
                .statusCode(400);
        String token = given().contentType("application/json")
                .body("{\"name\": \"weirkeeper\", \"role\": \"viewer\"}")
                .post("/tokens")
                .path("token");
        given().auth().oauth2(token).get("/documents").then().statusCode(200);
        onTheDatabase("alter table claim add constraint never check (false) not valid");
        try {
            send(address("/other"), 1904).statusCode(500);
        } finally {
            onTheDatabase("alter table claim drop constraint never");
        }
        String failure = "A request failed for a reason that nobody foresaw";
        Awaitility.await().until(() -> log().contains(failure));
        Awaitility.await()
                .until(() -> observed.collector().spans().stream()
                        .anyMatch(span ->
                                span.attribute("http.response.status_code").equals("500")));

        String log = log();
        String spans = observed.collector().spans().toString();
        assertTrue(log.contains("WARN") || log.contains("ERROR"), "nothing failed that was logged");
        for (String seen : List.of(log, spans)) {
            assertEquals(
                    List.of(),
                    Stream.concat(PRIVATE.stream(), Stream.of(token))
                            .filter(seen::contains)
                            .toList(),
                    seen);
        }
    }

    @Test
    void aLineOfTheLogNamesWhatItIsAboutAndItsTrace() throws IOException {
        String document = checked(address("/old"), 1911);
        String capture = given().get("/claims/" + claim(document).get("id")).path("citations[0].source.captures[0]");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !trace(document).isEmpty());
        String trace = trace(document).getFirst().trace();

        JsonNode line = log().lines()
                .filter(one -> one.contains("Capture " + capture))
                .map(ObservedTest::json)
                .findFirst()
                .orElseThrow();
        assertEquals(capture, line.at("/mdc/captureId").asText());
        assertEquals(trace, line.at("/mdc/traceId").asText());
        assertEquals("capture", line.at("/mdc/work").asText());
    }

    private String log() throws IOException {
        return Files.readString(observed.log());
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void onTheDatabase(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
