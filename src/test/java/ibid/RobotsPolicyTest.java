package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.OriginServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a site asks of programs, asked of ours.
@QuarkusTest
@TestProfile(PlainProfile.class)
class RobotsPolicyTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>The %1$s of the harbour</title></head><body><main>
            <h1>The %1$s of the harbour</h1><p>The harbour has nine boats, of which seven were at sea on every day of
            the year, and a lamp on the mole that burns again since the first of June. The board thanks the pilots, who
            brought the coal barges in through the fog of November without losing a single one of them.</p>
            </main></body></html>
            """;

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final OriginServer origin = new OriginServer();

    @AfterEach
    void stop() throws IOException {
        origin.close();
    }

    @Test
    void whatRobotsTxtDisallowsIsNotFetchedAndTheRecordSaysWhy() {
        robots("User-agent: Ibid\nDisallow: /private/\n");
        page("/private/boats", "boats");
        JsonPath source = settled(List.of("/private/boats")).getFirst();
        assertEquals("BLOCKED", source.getString("state"));
        assertEquals("ROBOTS", source.getString("verdict"));
        assertTrue(source.getString("detail").contains("disallows /private/boats"), source.getString("detail"));
        assertEquals(0, asked("/private/boats"));
        assertEquals(1, asked("/robots.txt"));
    }

    @Test
    void pagesOfASiteThatAsksForAPauseComeOneAfterTheOther() {
        robots("User-agent: *\nCrawl-delay: 0.3\n");
        List<String> pages = List.of("/boats", "/lamps", "/pilots");
        pages.forEach(path -> page(path, path.substring(1)));
        for (JsonPath source : settled(pages)) {
            assertEquals("ARCHIVED", source.getString("state"));
        }
        assertEquals(1, asked("/robots.txt"));
    }

    @Test
    void aSiteWhoseRobotsTxtFailsIsTriedAgainLater() {
        origin.on("/robots.txt", "HTTP/1.1 503 Service Unavailable\nContent-Length: 0", "");
        page("/boats", "boats");
        JsonPath source = settled(List.of("/boats")).getFirst();
        assertEquals("SERVER_ERROR", source.getString("verdict"));
        assertTrue(source.getString("detail").contains("robots.txt: status 503"), source.getString("detail"));
        assertEquals(0, asked("/boats"));
    }

    private void robots(String file) {
        answer("/robots.txt", "text/plain", file);
    }

    private void page(String path, String what) {
        answer(path, "text/html; charset=utf-8", PAGE.formatted(what));
    }

    private void answer(String path, String type, String body) {
        asked.put(path, new AtomicInteger());
        origin.on(path, (out, request) -> {
            asked.get(path).incrementAndGet();
            out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        });
    }

    private int asked(String path) {
        return asked.get(path).get();
    }

    private List<JsonPath> settled(List<String> pages) {
        StringBuilder document = new StringBuilder("Nine boats at " + origin.port() + "\n\n");
        for (int i = 1; i <= pages.size(); i++) {
            document.append("There are " + i + " boats in the harbour.[" + i + "] ");
        }
        document.append("\n\nNotes\n\n");
        for (int i = 1; i <= pages.size(); i++) {
            document.append(
                    "[" + i + "] Harbour Board, \"The " + pages.get(i - 1).replaceFirst(".*/", "")
                            + " of the harbour\", " + origin.url(pages.get(i - 1)) + ".\n");
        }
        String id = given().contentType("text/plain; charset=UTF-8")
                .body(document.toString())
                .post("/documents")
                .then()
                .extract()
                .path("id");
        Awaitility.await()
                .until(() -> given().get("/documents/" + id).then().extract().<Boolean>path("progress.done"));
        return given()
                .get("/documents/" + id)
                .jsonPath()
                .<String>getList("notes.citations.flatten().source.id")
                .stream()
                .map(source -> given().get("/sources/" + source).jsonPath())
                .toList();
    }
}
