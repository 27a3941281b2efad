package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A copy of some pages is a part of the work: what it does not show is not missing from the work.
@QuarkusTest
@TestProfile(PlainProfile.class)
class PartialCopyTest {
    private static final String TEXT = """
            The Weir of %1$s

            The engineer called the weir of %1$s “a wall of wet paper held by habit.”[1]

            Of the flood itself she wrote that it “broke the upper gate before noon.”[2]

            Her own part in it, she wrote, was “that of a clerk with a lantern.”[3]

            Notes

            [1] Ada Brook, The Weir of %1$s (Tindal: Fyr, 1950), 140.

            [2] Ibid., 88.

            [3] Ibid.
            """;
    private static final String ELSEWHERE =
            "The lanes of the lower town were paved in the following spring. ".repeat(9);

    private final String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);
    private String document;
    private String cited140;
    private String cited88;
    private String citedNowhere;

    @BeforeEach
    void aDocumentThatCitesPagesOfABook() {
        document = given().contentType("text/plain; charset=UTF-8")
                .body(TEXT.formatted(mark))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> claims =
                given().get("/claims?document=" + document).jsonPath().getList("id");
        cited140 = claims.get(0);
        cited88 = claims.get(1);
        citedNowhere = claims.get(2);
    }

    private static ValidatableResponse claim(String id) {
        return given().get("/claims/" + id).then().statusCode(200);
    }

    private static void awaitStatus(String id, String status) {
        Awaitility.await().untilAsserted(() -> claim(id).body("status", equalTo(status)));
    }

    private String attach(String text, String... pages) {
        String citation = claim(cited140).extract().path("citations[0].id");
        var request = given().header("Remote-User", "edda")
                .multiPart("file", "pages.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .multiPart("note", "From the bound volume");
        for (String some : pages) {
            request.multiPart("pages", some);
        }
        return request.post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse say(String capture, String pages) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("pages", pages);
        shown.put("reason", "Read off the running head");
        return given().header("Remote-User", "edda")
                .contentType("application/json")
                .body(shown)
                .put("/captures/" + capture + "/pages")
                .then();
    }

    private String page88() {
        return ELSEWHERE + "The water broke the upper gate before noon, and the engineer slept. " + ELSEWHERE;
    }

    @Test
    void whatIsCitedFromOtherPagesWaitsForThem() {
        attach(page88(), "88");

        awaitStatus(cited88, "PASSAGE_FOUND");
        awaitStatus(cited140, "WAITING_FOR_SOURCE");
        String lacking = "Of this work there is “88” only; the note cites “140”. Attach page 140.";
        claim(cited140)
                .body("unchecked.reason.unique()", equalTo(List.of("PAGES_MISSING")))
                .body("citations[0].source.state", equalTo("ARCHIVED"))
                .body("citations[0].source.pages", equalTo("88"))
                .body("citations[0].source.note", equalTo("From the bound volume"))
                .body("citations[0].coverage.held", equalTo(List.of("88")))
                .body("citations[0].coverage.cited", equalTo("140"))
                .body("citations[0].coverage.reach", equalTo("OUTSIDE"))
                .body("citations[0].coverage.detail", equalTo(lacking))
                .body("citations[0].findings.kind.unique()", equalTo(List.of("NOT_CHECKABLE")))
                .body("citations[0].findings.reason", hasItem(lacking));
        claim(cited88).body("citations[0].coverage.detail", nullValue());
        given().accept("text/html")
                .get("/desk/claims/" + cited140)
                .then()
                .body(containsString(lacking))
                .body(containsString("This copy shows “88” only: From the bound volume"));
        String csv =
                given().get("/documents/" + document + "/export?format=csv").asString();
        assertEquals(3, csv.split("shows “88” only \\(From the bound volume\\)", -1).length - 1, csv);
        given().get("/documents/" + document + "/export?format=html").then().body(containsString(lacking));
    }

    @Test
    void aNoteWithoutAPageIsAnsweredByWhatIsFoundAndNotByWhatIsNot() {
        attach(ELSEWHERE, "88");

        awaitStatus(citedNowhere, "WAITING_FOR_SOURCE");
        claim(citedNowhere)
                .body("citations[0].coverage.reach", equalTo("UNKNOWN"))
                .body("citations[0].findings.kind", not(hasItem("NOT_IN_THIS_COPY")));

        attach(ELSEWHERE + "Mine was the part that of a clerk with a lantern. " + ELSEWHERE, "12");

        awaitStatus(citedNowhere, "PASSAGE_FOUND");
    }

    @Test
    void withTheCitedPageHereNothingFoundIsNothingFound() {
        attach(page88(), "88");
        awaitStatus(cited140, "WAITING_FOR_SOURCE");

        attach(ELSEWHERE, "139-141");

        awaitStatus(cited140, "NOTHING_FOUND");
        claim(cited140).body("unchecked.reason.unique()", equalTo(List.of("NOT_IN_THIS_COPY")));
        claim(cited88)
                .body("status", equalTo("PASSAGE_FOUND"))
                .body("citations[0].findings.find { it.kind == 'VERBATIM' }.drift", equalTo(List.of()));
    }

    @Test
    void aPersonSaysAfterwardsWhichPagesACopyShowsAndTakesItBack() {
        String capture = attach(ELSEWHERE);
        awaitStatus(cited140, "NOTHING_FOUND");
        String tag = given().get("/captures/" + capture + "/pages")
                .then()
                .body("pages", nullValue())
                .extract()
                .header("ETag");

        say(capture, "88–91").statusCode(200).body("pages", equalTo("88–91"));

        claim(cited140).body("status", equalTo("WAITING_FOR_SOURCE"));
        claim(cited88).body("status", equalTo("NOTHING_FOUND"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"pages\": \"7\"}")
                .put("/captures/" + capture + "/pages")
                .then()
                .statusCode(412);

        say(capture, null).statusCode(200).body("pages", nullValue());

        claim(cited140).body("status", equalTo("NOTHING_FOUND"));
        JsonPath pages = given().get("/captures/" + capture + "/pages").jsonPath();
        assertEquals(java.util.Arrays.asList(null, "88–91"), pages.getList("history.before"));
        assertEquals(java.util.Arrays.asList("88–91", null), pages.getList("history.after"));
        assertEquals(List.of("edda", "edda"), pages.getList("history.by"));
        given().get("/documents/" + document + "/trail")
                .then()
                .body("findAll { it.act == 'mend-pages' }.detail", hasItem(containsString("88–91 before, all after")));
    }

    @Test
    void aPageMoreTakesNothingAwayFromWhatWasSigned() {
        attach(page88(), "88");
        awaitStatus(cited88, "PASSAGE_FOUND");
        for (Map<String, String> act :
                List.of(Map.of("action", "take"), Map.of("action", "propose", "verdict", "CONFIRMED"))) {
            review("anna", act);
        }
        review("ben", Map.of("action", "sign"));

        attach(ELSEWHERE, "140");

        awaitStatus(cited140, "NOTHING_FOUND");
        claim(cited88).body("status", equalTo("SIGNED_OFF"));
    }

    private void review(String by, Map<String, String> act) {
        given().header("Remote-User", by)
                .contentType("application/json")
                .body(act)
                .post("/claims/" + cited88 + "/reviews")
                .then()
                .statusCode(201);
    }

    @Test
    void aCaptureWithoutACopyHasNoPages() {
        say(UUID.randomUUID().toString(), "88").statusCode(404);
        String capture = attach(page88(), "88");
        say(capture, "8".repeat(201)).statusCode(400);
    }
}
