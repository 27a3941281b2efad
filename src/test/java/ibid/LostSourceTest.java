package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What the live web has lost, and an archive has not.
@QuarkusTest
@TestProfile(PlainProfile.class)
class LostSourceTest {
    @Test
    void comesFromTheArchiveAsItWasWhenItWasCited() {
        JsonPath source = settled("""
                The ferries of the bay

                The ferries carried 41,300 people across the bay.[1]

                Notes

                [1] Harbour Board, "The harbour report of the year 2015", http://lost.example/report (accessed 4 May 2015).
                """);
        assertEquals("ARCHIVED", source.getString("state"));
        assertEquals("http://lost.example/report", source.getString("url"));
        assertEquals("ARCHIVE", source.getString("by"));
        assertTrue(source.getString("archive").startsWith("127.0.0.1:"));
        assertEquals("2015-06-01T00:00:00Z", source.getString("mementoAt"));
        assertNull(source.getString("nextAttemptAt"));
        List<String> captures = source.getList("captures");
        assertEquals("REFUSED", capture(captures.getFirst()).getString("verdict"));
        JsonPath copy = capture(captures.getLast());
        assertEquals("OK", copy.getString("verdict"));
        assertEquals("2015-06-01T00:00:00Z", copy.getString("mementoAt"));
        assertTrue(copy.getString("finalUrl").endsWith("/web/20150601000000id_/http://lost.example/report"));
        given().get("/captures/" + captures.getLast() + "/warc").then().statusCode(200);
        ourArchiveShowsIt();
    }

    private static void ourArchiveShowsIt() {
        String page = "http://lost.example/report";
        String copy = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept-Datetime", "Thu, 31 May 2018 20:35:00 GMT")
                .get("/archive/timegate/" + page)
                .then()
                .statusCode(302)
                .header("Vary", containsString("accept-datetime"))
                .header("Link", containsString("rel=\"first last memento\""))
                .extract()
                .header("Location");
        assertTrue(copy.endsWith("/archive/20150601000000/" + page), copy);
        given().urlEncodingEnabled(false)
                .get(copy)
                .then()
                .statusCode(200)
                .header("Memento-Datetime", "Mon, 01 Jun 2015 00:00:00 GMT")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("41,300 people"));
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/archive/19990101000000/" + page)
                .then()
                .statusCode(302)
                .header("Location", copy);
        given().urlEncodingEnabled(false)
                .get("/archive/timemap/link/" + page)
                .then()
                .statusCode(200)
                .contentType("application/link-format")
                .body(containsString("<" + copy + ">; rel=\"memento\""));
    }

    @Test
    void whatTheArchiveDoesNotHaveItSaysSo() {
        given().urlEncodingEnabled(false)
                .get("/archive/timegate/http://lost.example/other?a=b")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Vary", containsString("accept-datetime"))
                .body("detail", containsString("http://lost.example/other?a=b"));
        given().urlEncodingEnabled(false)
                .header("Accept-Datetime", "yesterday")
                .get("/archive/timegate/http://lost.example/other")
                .then()
                .statusCode(400)
                .body("detail", containsString("Thu, 01 Jan 1970"));
        given().urlEncodingEnabled(false)
                .get("/archive/timegate/gopher://lost.example/other")
                .then()
                .statusCode(400);
        given().urlEncodingEnabled(false)
                .get("/archive/20159901000000/http://lost.example/other")
                .then()
                .statusCode(400);
    }

    @Test
    void aCitedCopyIsTheSameSourceAndComesFirst() {
        JsonPath source = settled("""
                The ferries of the bay again

                The ferries carried 41,300 people across the bay in 2020.[1]

                Notes

                [1] Harbour Board, "The harbour report", https://web.archive.org/web/20200601000000/http://lost.example/report?p=2.
                """);
        assertEquals("http://lost.example/report?p=2", source.getString("url"));
        List<String> captures = source.getList("captures");
        assertEquals("ARCHIVE", capture(captures.getFirst()).getString("by"));
        assertEquals(
                "https://web.archive.org/web/20200601000000/http://lost.example/report?p=2",
                capture(captures.getFirst()).getString("url"));
        assertEquals("FETCH", capture(captures.get(1)).getString("by"));
        assertEquals("UNREACHABLE", source.getString("state"));
        assertEquals("REFUSED", source.getString("verdict"));
    }

    private static JsonPath settled(String document) {
        String id = given().contentType("text/plain; charset=UTF-8")
                .body(document)
                .post("/documents")
                .then()
                .extract()
                .path("id");
        Awaitility.await()
                .until(() -> given().get("/documents/" + id).then().extract().<Boolean>path("progress.done"));
        String source = given().get("/documents/" + id).jsonPath().getString("notes[0].citations[0].source.id");
        return given().get("/sources/" + source).jsonPath();
    }

    private static JsonPath capture(String id) {
        return given().get("/captures/" + id).jsonPath();
    }
}
