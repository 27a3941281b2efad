package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ibid.fetch.OriginServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What happened, as a feed reader reads it.
@QuarkusTest
@TestProfile(PlainProfile.class)
class FeedTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>The eel market</title></head><body><main><h1>The eel market</h1>
            <p>The report of the harbour board is long. It calls the eel market “the loudest quarter of the whole town”
            and asks for a second bell, which is to be hung above the lower stairs before the autumn fair begins.</p>
            </main></body></html>
            """;

    private static String sent(String text) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response feed(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .extract()
                .response();
    }

    private static List<String> entries(Response feed, String what) {
        return new XmlPath(feed.asString()).getList("feed.entry." + what);
    }

    @Test
    void aDiscrepancyIsInTheFeedOfItsDocumentAndInTheFeedOfAll() throws Exception {
        try (OriginServer server = new OriginServer().html("/eels", PAGE)) {
            String mark = UUID.randomUUID().toString();
            String document = sent("""
                    Eels %s

                    The board called the eel market “the quietest quarter of the whole town.”[1]

                    Notes

                    [1] Harbour Board, "The eel market", %s (accessed 4 May 2020).
                    """.formatted(mark, server.url("/eels")));
            String path = "/documents/" + document + "/feed";
            Awaitility.await().until(() -> entries(feed(path), "category.@term").contains("document.done"));

            Response feed = feed(path);
            assertEquals(List.of("document.done", "claim.status"), entries(feed, "category.@term"));
            assertEquals(
                    "Discrepancy: “The board called the eel market “the quietest quarter of the whole town.”[1]”",
                    entries(feed, "title").get(1));
            String entry = entries(feed, "id").get(1);
            assertEquals(true, entries(feed("/feeds/discrepancies"), "id").contains(entry));
            assertEquals("urn:uuid:" + document, new XmlPath(feed.asString()).getString("feed.id"));

            String claim =
                    given().get("/claims?document=" + document).then().extract().path("[0].id");
            given().contentType("application/json")
                    .header("Remote-User", "anna")
                    .body(Map.of("action", "take"))
                    .post("/claims/" + claim + "/reviews")
                    .then()
                    .statusCode(201);
            Awaitility.await()
                    .until(() -> entries(feed(path), "category.@term")
                            .equals(List.of("claim.status", "claim.reviewed", "document.done", "claim.status")));
            assertEquals("anna", new XmlPath(feed(path).asString()).getString("feed.entry[1].author.name"));
            assertEquals(1, entries(feed(path + "?limit=1"), "id").size());
        }
    }

    @Test
    void aReaderThatHasItAllIsToldSo() {
        String path = "/documents/" + sent("Nothing is cited here, %s.".formatted(UUID.randomUUID())) + "/feed";
        Awaitility.await().until(() -> entries(feed(path), "category.@term").contains("document.done"));
        Response feed = feed(path);
        given().header("If-None-Match", feed.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(feed.header("ETag")))
                .body(emptyString());
        // More may have come within the same second.
        given().header("If-Modified-Since", feed.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(200);
        assertNotEquals(feed.header("ETag"), feed("/feeds/discrepancies").header("ETag"));
    }

    @Test
    void aFeedOfNothingSaysSo() {
        given().get("/documents/" + UUID.randomUUID() + "/feed")
                .then()
                .statusCode(404)
                .body("detail", containsString("no document"));
    }
}
