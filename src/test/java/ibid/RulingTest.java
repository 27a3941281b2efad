package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An editor overrules the machine's verdict on a capture.
@QuarkusTest
@TestProfile(PlainProfile.class)
class RulingTest {
    private static final String QUOTED = "the sea had been kinder than the land";

    private static final String LOG = """
            <!doctype html><title>Log</title><p>That evening they wrote that %s.</p>
            <p>In the winter the log was kept by the master alone, who had a small and even hand.</p>
            """.formatted(QUOTED);

    private static final String SHELL = """
            <!doctype html><title>Log</title><script src="/app.js"></script><div id="root"></div>
            """;

    private HttpServer web;

    @BeforeEach
    void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // Whatever one asks for: so nothing shows that it is what is cited.
        web.createContext("/log/", exchange -> {
            byte[] page = LOG.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.createContext("/app/", exchange -> {
            byte[] page = SHELL.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    /// A document with one claim that quotes the page at an address.
    private record Cited(String document, String claim, String source, String capture) {}

    private Cited cited(String url) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The pilots of %1$s

                        They wrote that “%2$s” when they were back.[1]

                        Notes

                        [1] Eastmouth Pilots, "Our year at sea", %1$s.
                        """.formatted(url, QUOTED).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
        JsonPath claim = given().get("/claims?document=" + document).jsonPath();
        assertEquals(List.of("WAITING_FOR_SOURCE"), claim.getList("status"));
        return new Cited(
                document,
                claim.getString("[0].id"),
                claim.getString("[0].citations[0].source.id"),
                claim.getString("[0].citations[0].source.latest"));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private static ValidatableResponse rule(String capture, boolean theSource, String reason) {
        return given().header("Remote-User", "edda")
                .contentType("application/json")
                .body(Map.of("theSource", theSource, "reason", reason))
                .put("/captures/" + capture + "/ruling")
                .then();
    }

    private static ValidatableResponse claim(Cited cited) {
        return given().get("/claims/" + cited.claim()).then().statusCode(200);
    }

    private static void awaitStatus(Cited cited, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> claim(cited).body("status", equalTo(status)));
    }

    private static void review(Cited cited, String who, Map<String, Object> act) {
        given().header("Remote-User", who)
                .contentType("application/json")
                .body(act)
                .post("/claims/" + cited.claim() + "/reviews")
                .then()
                .statusCode(201);
    }

    @Test
    void whatAnEditorSaysIsTheSourceIsSearchedUntilItIsTakenBack() {
        Cited cited = cited(url("/log/eastmouth"));
        claim(cited).body("citations[0].source.state", equalTo("NOT_THE_DOCUMENT"));
        rule(cited.capture(), true, " ").statusCode(400);

        rule(cited.capture(), true, "The site has one page, and this is it")
                .statusCode(200)
                .body("verdict", equalTo("OK"))
                .body("history.before", equalTo(List.of("SOFT_404")))
                .body("history.by", equalTo(List.of("edda")));

        awaitStatus(cited, "PASSAGE_FOUND");
        claim(cited)
                .body("citations[0].source.state", equalTo("ARCHIVED"))
                .body("citations[0].source.ruling.reason", equalTo("The site has one page, and this is it"))
                .body("citations[0].findings.kind", hasItem("VERBATIM"));
        given().get("/captures/" + cited.capture())
                .then()
                .body("verdict", equalTo("OK"))
                .body(
                        "signals",
                        hasItems(
                                containsString("an address that cannot exist answers the same"),
                                equalTo("edda says that it is the source: The site has one page, and this is it")));
        review(cited, "anna", Map.of("action", "take"));
        review(cited, "anna", Map.of("action", "propose", "verdict", "CONFIRMED"));
        review(cited, "bert", Map.of("action", "sign"));
        awaitStatus(cited, "SIGNED_OFF");

        rule(cited.capture(), false, "It is the log of another harbour")
                .statusCode(200)
                .body("verdict", equalTo("SOFT_404"))
                .body("history.after", equalTo(List.of("OK", "SOFT_404")));

        awaitStatus(cited, "STALE");
        claim(cited)
                .body("citations[0].source.state", equalTo("NOT_THE_DOCUMENT"))
                .body("citations[0].source.detail", containsString("It is the log of another harbour. An editor can"))
                .body("citations[0].findings.kind", not(hasItem("VERBATIM")));
        given().get("/documents/" + cited.document() + "/trail")
                .then()
                .body("act", hasItems("rule-in", "rule-out"))
                .body("detail", hasItem("SOFT_404 before, OK after; The site has one page, and this is it"));
    }

    @Test
    void whereNothingCameThereIsNothingToRuleOn() {
        Cited cited = cited("http://127.0.0.1:1/log/westmouth");
        rule(cited.capture(), true, "I know it")
                .statusCode(409)
                .body("detail", containsString("Nothing is archived here that could be the source: REFUSED"));
        claim(cited).body("citations[0].source.state", equalTo("UNREACHABLE"));
    }

    @Test
    void aCopyWithoutTextIsACopyThatSaysSo() {
        Cited cited = cited(url("/app/log"));
        rule(cited.capture(), true, "The picture shows the log")
                .statusCode(200)
                .body("verdict", equalTo("NO_TEXT_LAYER"));
        claim(cited)
                .body("status", equalTo("WAITING_FOR_SOURCE"))
                .body("citations[0].source.state", equalTo("ARCHIVED"));
    }

    @Test
    void aVerdictThatHasChangedMeanwhileIsNotOverruledUnseen() {
        Cited cited = cited(url("/log/northmouth"));
        String seen = given().get("/captures/" + cited.capture() + "/ruling").header("ETag");
        rule(cited.capture(), true, "It is").statusCode(200);
        given().contentType("application/json")
                .header("If-Match", seen)
                .body(Map.of("theSource", false, "reason", "It is not"))
                .put("/captures/" + cited.capture() + "/ruling")
                .then()
                .statusCode(412);
    }

    @Test
    void theDeskOffersItAndSaysWhoSaidIt() {
        Cited cited = cited(url("/log/southmouth"));
        String page = "/desk/claims/" + cited.claim();
        String citation = claim(cited).extract().path("citations[0].id");
        given().accept("text/html").get(page).then().body(containsString("Say that what came is the source"));

        given().header("Remote-User", "edda")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParam("capture", cited.capture())
                .formParam("theSource", "true")
                .formParam("reason", "I have compared it")
                .post(page + "/citations/" + citation + "/ruling")
                .then()
                .statusCode(303);

        awaitStatus(cited, "PASSAGE_FOUND");
        given().accept("text/html")
                .get(page)
                .then()
                .body(containsString("edda says that this is the source"))
                .body(containsString("it was taken for SOFT_404: I have compared it"))
                .body(containsString("Say that this copy is not the source"));
    }
}
