package ibid;

import static io.restassured.RestAssured.given;
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
