package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The main job on a real commentary, where the folder with it is there.
@QuarkusTest
@TestProfile(PlainProfile.class)
class CommentaryTest {
    private static final Path COMMENTARY = Path.of("../shared/documents/commentary-2018.txt");

    private JsonPath report;

    @BeforeEach
    void send() throws IOException {
        assumeTrue(Files.exists(COMMENTARY), "SKIPPED: the real commentary is not beside the project");
        report = given().contentType("text/plain; charset=UTF-8")
                .body(Files.readAllBytes(COMMENTARY))
                .post("/documents")
                .then()
                .header("Location", containsString("/documents/"))
                .extract()
                .jsonPath();
    }

    @Test
    void itsHeadIsRead() {
        assertEquals(
                "Japan's Relations with Russia and China and the Implications for the U.S.-Japan Alliance",
                report.getString("title"));
        assertEquals(List.of("Kazuhiko Togo"), report.getList("authors"));
        assertEquals("2018-05-16", report.getString("published"));
    }

    @Test
    void itHasFiveNotesOfWhichTheLastIsUnplaced() {
        assertEquals(List.of("1", "2", "3", "4", "5"), report.getList("notes.label"));
        assertEquals(List.of(true, true, true, true, false), report.getList("notes.placed"));
        assertTrue(report.getString("notes[4].suggestions[0].text")
                .contains("contrary to Ukrainian law and in violation of international law"));
        assertEquals(List.of("NOTE_WITHOUT_MARKER"), report.getList("problems.kind"));
    }

    @Test
    void itCitesNineWorksOfWhichSevenArePrintOnly() {
        assertEquals(List.of(1, 2, 2, 1, 3), report.getList("notes.citations*.size()"));
        Awaitility.await()
                .until(() -> given().get("/documents/" + report.getString("id"))
                        .then()
                        .extract()
                        .<Boolean>path("progress.done"));
        List<String> states = given().get("/documents/" + report.getString("id"))
                .jsonPath()
                .getList("notes.citations.flatten().source.state");
        assertEquals(7, states.stream().filter("PRINT_ONLY"::equals).count());
        assertEquals(2, states.stream().filter("UNREACHABLE"::equals).count());
    }

    @Test
    void theFieldsOfItsWorksAreReadAsPrinted() {
        assertEquals(
                Map.of(
                        "type",
                        "webpage",
                        "author",
                        List.of(Map.of("literal", "Ministry of Foreign Affairs (Japan)")),
                        "title",
                        "Regarding Discussions toward Improving Japan-China Relations",
                        "issued",
                        Map.of("date-parts", List.of(List.of(2014, 11, 7))),
                        "URL",
                        "http://www.mofa.go.jp/a_o/c_m1/cn/page4e_000150.html",
                        "language",
                        "en"),
                report.getMap("notes[0].citations[0].csl"));
        assertEquals("Torampu seikenkano ichinen", report.getString("notes[1].citations[0].csl.title"));
        assertEquals(
                "One Year under President Trump", report.getString("notes[1].citations[0].csl.'translated-title'"));
        assertEquals(List.of("Kato", "Asahi"), report.getList("notes[2].citations[1].csl.author.family"));
        assertEquals("Sankei Shimbun", report.getString("notes[2].citations[0].csl.'container-title'"));
        assertEquals(List.of(List.of(2013, 12, 27)), report.getList("notes[3].citations[0].csl.issued.'date-parts'"));
        assertEquals("Rozman", report.getString("notes[4].citations[2].csl.editor[0].family"));
        assertEquals(
                "http://europa.eu/rapid/press-release_STATEMENT-14-65_en.htm",
                report.getString("notes[4].citations[0].csl.URL"));
    }

    @Test
    void aClaimWhoseSourceCannotBeReachedWaitsWithTheReasonAndIsTriedAgain() {
        String id = given().queryParam("document", report.getString("id"))
                .queryParam("q", "carefully prepared diplomatic document")
                .get("/claims")
                .then()
                .body("size()", is(1))
                .extract()
                .path("[0].id");
        Awaitility.await()
                .until(() -> given().get("/claims/" + id)
                        .jsonPath()
                        .getString("status")
                        .equals("WAITING_FOR_SOURCE"));
        given().get("/claims/" + id)
                .then()
                .body("citations[0].note", equalTo("1"))
                .body("citations[0].source.state", equalTo("UNREACHABLE"))
                .body("citations[0].source.detail", containsString("refused"))
                .body("citations[0].source.nextAttemptAt", notNullValue())
                .body("citations[0].findings.kind", equalTo(List.of("NOT_CHECKABLE")));
    }

    @Test
    void everyMarkerStandsInAClaimAndNoClaimGoesBeyondWaiting() {
        List<Map<String, Object>> claims = given().queryParam("document", report.getString("id"))
                .queryParam("limit", 200)
                .get("/claims")
                .jsonPath()
                .getList("");
        assertEquals(
                4,
                claims.stream()
                        .filter(claim -> ((List<?>) claim.get("why")).contains("CITED"))
                        .count());
        claims.forEach(claim -> assertFalse(((List<?>) claim.get("why")).isEmpty(), claim.toString()));
        claims.forEach(claim -> assertTrue(
                Set.of("UNCITED", "CHECKING", "WAITING_FOR_SOURCE").contains((String) claim.get("status")),
                claim.toString()));
    }
}
