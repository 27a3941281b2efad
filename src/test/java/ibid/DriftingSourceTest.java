package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.OriginServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A page that is signed for, and then captured again.
@QuarkusTest
@TestProfile(PlainProfile.class)
class DriftingSourceTest {
    private static final String CLAIM = "The board’s minutes call the tide mill";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Minutes of the mill board, %1$s</title></head><body><main>
            <h1>Minutes of the mill board, %1$s</h1><p>%2$s</p>
            <p>The board met on the third floor. It found the tide mill “%3$s” and thanked the keeper for the ledger,
            which he had kept through two floods. The wheel will be mended before the spring tides, and the lower gate
            is to be tarred once more by the men of the yard.</p></main></body></html>
            """;

    private final AtomicReference<String> page = new AtomicReference<>("");
    private OriginServer server;
    private String claim;

    @BeforeEach
    void aClaimIsSigned() {
        page.set(PAGE.formatted("May", "All were present.", "sound in every beam"));
        server = new OriginServer().on("*", (out, request) -> out.write(answer().getBytes(StandardCharsets.UTF_8)));
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The tide mill

                        The board’s minutes call the tide mill “sound in every beam.”[1]

                        Notes

                        [1] Mill Board, "Minutes of the mill board", %s (accessed 4 May 2020).
                        """.formatted(server.url("/minutes")))
                .post("/documents")
                .then()
                .extract()
                .path("id");
        Awaitility.await().until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        claim = given().get("/claims?document=" + document).path("find { it.text.startsWith('" + CLAIM + "') }.id");
        acts("anna", Map.of("action", "take"));
        acts("anna", Map.of("action", "propose", "verdict", "CONFIRMED"));
        acts("ben", Map.of("action", "sign"));
        assertEquals("SIGNED_OFF", report().getString("status"));
    }

    @AfterEach
    void noMorePages() throws IOException {
        server.close();
    }

    private String answer() {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n" + page.get();
    }

    private void acts(String who, Map<String, Object> review) {
        given().header("Remote-User", who)
                .contentType("application/json")
                .body(review)
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
    }

    private JsonPath report() {
        return given().get("/claims/" + claim).jsonPath();
    }

    /// The drift of the claim's quotation, once the page was captured again and followed.
    private JsonPath recaptured() {
        String source = report().getString("citations[0].source.id");
        given().post("/sources/" + source + "/captures").then().statusCode(202);
        Awaitility.await()
                .until(() -> !report().getList("citations[0].findings[0].drift").isEmpty());
        return report();
    }

    @Test
    void staysSignedWhereOnlyOtherWordsOfThePageChanged() {
        page.set(PAGE.formatted("May", "All were present but one, who sent word.", "sound in every beam"));
        JsonPath report = recaptured();

        assertEquals("SIGNED_OFF", report.getString("status"));
        assertEquals("IDENTICAL", report.getString("citations[0].findings[0].drift[0].fate"));
        assertEquals("sound in every beam", report.getString("citations[0].findings[0].drift[0].passage.text"));
    }

    @Test
    void turnsStaleWhereThePassageChanged() {
        page.set(PAGE.formatted("May", "All were present.", "rotten in every beam"));
        JsonPath report = recaptured();

        assertEquals("STALE", report.getString("status"));
        assertEquals(List.of("an archived copy"), report.getList("stale"));
        assertEquals("EDITED", report.getString("citations[0].findings[0].drift[0].fate"));
        assertEquals(
                List.of(Map.of("claimed", "sound", "source", "rotten")),
                report.getList("citations[0].findings[0].drift[0].differences"));
        given().get("/desk/claims/" + claim).then().statusCode(200).body(containsString("says it in other words"));
    }

    @Test
    void aPassageLeadsDownToItsRecord() {
        given().get("/claims/" + claim)
                .then()
                .body("citations[0].findings.passage.findAll { it }.orphaned", everyItem(equalTo(false)))
                .body("citations[0].findings[0].passage.record", startsWith("urn:uuid:"))
                .body("citations[0].findings[0].passage.digest", startsWith("sha256:"));
    }
}
