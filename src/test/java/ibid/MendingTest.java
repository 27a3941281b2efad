package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// People mend citations and sources through HTTP.
@QuarkusTest
@TestProfile(PlainProfile.class)
class MendingTest {
    private static final String TEXT = "text/plain";

    /// A document with notes of its own words, so that no other test's sources are its sources.
    private static JsonPath document(String... notes) {
        String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder text = new StringBuilder("A Report of " + mark + "\n\n");
        for (int i = 1; i <= notes.length; i++) {
            text.append("In 1921 the harbour of ").append(mark).append(" saw ").append(400 + i);
            text.append(" ships come in.[").append(i).append("]\n\n");
        }
        text.append("Notes\n\n");
        for (int i = 1; i <= notes.length; i++) {
            text.append("[")
                    .append(i)
                    .append("] ")
                    .append(notes[i - 1].replace("%", mark))
                    .append("\n\n");
        }
        String id = given().contentType("text/plain; charset=UTF-8")
                .body(text.toString())
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return given().get("/documents/" + id).then().extract().jsonPath();
    }

    private static ValidatableResponse patch(String citation, Map<String, ?> change) {
        return given().contentType("application/json")
                .header("Remote-User", "anna")
                .body(change)
                .patch("/citations/" + citation)
                .then();
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType("application/json")
                .header("Remote-User", "anna")
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void mendedFieldsAreKeptWithTheirHistoryAndUndone() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.", "Ibid., 15.");
        String citation = document.getString("notes[0].citations[0].id");
        String ibid = document.getString("notes[1].citations[0].id");
        String before = given().get("/citations/" + citation).then().extract().path("source.id");

        String after = patch(citation, Map.of("csl", Map.of("title", "The Old " + before), "reason", "A typo"))
                .statusCode(200)
                .body("mended.by", equalTo("anna"))
                .body("csl.publisher-place", equalTo("Oslo"))
                .extract()
                .path("source.id");

        assertNotEquals(before, after);
        given().get("/citations/" + ibid).then().body("source.id", equalTo(after));
        given().get("/citations/" + citation + "/history")
                .then()
                .body("", hasSize(1))
                .body("[0].kind", equalTo("FIELDS"))
                .body("[0].reason", equalTo("A typo"))
                .body("[0].before.find { it.citation == '%s' }.source".formatted(citation), equalTo(before))
                .body("[0].after.find { it.citation == '%s' }.source".formatted(citation), equalTo(after));

        post("/citations/" + citation + "/undo", Map.of()).statusCode(200);
        given().get("/citations/" + citation)
                .then()
                .body("source.id", equalTo(before))
                .body("mended", nullValue());
        given().get("/citations/" + ibid).then().body("source.id", equalTo(before));
        given().get("/citations/" + citation + "/history").then().body("kind", equalTo(List.of("FIELDS", "UNDO")));
    }

    @Test
    void anOldEtagIsRefusedAndTheSameOneServesOnce() {
        String citation =
                document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.").getString("notes[0].citations[0].id");
        String tag = given().get("/citations/" + citation).then().extract().header("ETag");
        Map<String, ?> change = Map.of("signal", "See");

        given().header("If-Match", tag)
                .contentType("application/json")
                .body(change)
                .patch("/citations/" + citation)
                .then()
                .statusCode(200)
                .body("signal", equalTo("See"));
        given().header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("signal", "Cf."))
                .patch("/citations/" + citation)
                .then()
                .statusCode(412)
                .body("detail", containsString("Read it again"));
        given().get("/citations/" + citation).then().body("signal", equalTo("See"));
    }

    @Test
    void whatCannotBeTakenIsNamedAndNothingChanges() {
        String citation =
                document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.").getString("notes[0].citations[0].id");
        String before = given().get("/citations/" + citation).asString();

        patch(citation, Map.of("csl", Map.of("titel", "x", "issued", "soon", "type", "scroll")))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/csl/titel", "/csl/type"))
                .body(
                        "detail",
                        containsString("Ibid does not keep the field 'titel'. Did you mean 'title'? Known: DOI,"))
                .body("detail", containsString("CSL has no type 'scroll'. Known: article, article-journal,"));
        patch(citation, Map.of("backReference", Map.of("form", "NOTE", "note", 3)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/backReference/note"));
        patch(citation, Map.of("ending", 3)).statusCode(422).body("errors[0].pointer", equalTo("/ending"));
        patch(citation, Map.of("end", 100_000)).statusCode(422).body("errors[0].pointer", equalTo("/end"));
        patch(citation, Map.of("means", citation)).statusCode(422).body("errors[0].pointer", equalTo("/means"));
        patch(UUID.randomUUID().toString(), Map.of("signal", "See")).statusCode(404);
        given().contentType("application/json")
                .body("[]")
                .patch("/citations/" + citation)
                .then()
                .statusCode(400);

        assertEquals(before, given().get("/citations/" + citation).asString());
    }

    @Test
    void aCitationIsSplitJoinedAndPutBack() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.", "Ibid., 15.");
        String citation = document.getString("notes[0].citations[0].id");
        String note = document.getString("notes[0].text");
        int cut = note.indexOf("(Oslo");

        List<String> parts = post("/citations/" + citation + "/split", Map.of("at", List.of(cut)))
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].id", equalTo(citation))
                .extract()
                .path("id");
        String second = parts.get(1);
        given().get("/documents/" + document.getString("id")).then().body("notes[0].citations.id", equalTo(parts));

        post("/citations/" + second + "/join", Map.of("with", List.of(citation)))
                .statusCode(200)
                .body("id", equalTo(List.of(second)))
                .body("[0].text", containsString("Havn, 1921"));
        given().get("/citations/" + document.getString("notes[1].citations[0].id"))
                .then()
                .body("means", equalTo(second));
        patch(citation, Map.of("signal", "See")).statusCode(409).body("detail", containsString(second));

        post("/citations/" + second + "/undo", Map.of()).statusCode(200).body("", hasSize(not(0)));
        post("/citations/" + citation + "/undo", Map.of("act", split(citation))).statusCode(200);
        given().get("/documents/" + document.getString("id"))
                .then()
                .body("notes[0].citations.id", equalTo(List.of(citation)))
                .body("notes[0].citations[0].text", equalTo(document.getString("notes[0].citations[0].text")))
                .body("notes[0].citations[0].mended", nullValue());
    }

    private static String split(String citation) {
        return given().get("/citations/" + citation + "/history")
                .then()
                .extract()
                .path("find { it.kind == 'SPLIT' }.id");
    }

    @Test
    void findingsOfTheOldSourceCountNoMoreAndASignatureTurnsStale() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.");
        String citation = document.getString("notes[0].citations[0].id");
        String claim = given().get("/claims?document=" + document.getString("id"))
                .then()
                .extract()
                .path("find { it.citations.size() > 0 }.id");
        given().multiPart("file", "copy.txt", "The harbour saw 401 ships in 1921.".getBytes(), TEXT)
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201);
        Awaitility.await()
                .untilAsserted(() -> given().get("/claims/" + claim)
                        .then()
                        .body("citations[0].findings", hasSize(not(0)))
                        .body("status", not(equalTo("CHECKING"))));
        post("/claims/" + claim + "/reviews", Map.of("action", "take")).statusCode(201);
        post(
                        "/claims/" + claim + "/reviews",
                        Map.of("action", "propose", "verdict", "CANNOT_CONFIRM", "reason", "Illegible"))
                .statusCode(201);
        given().contentType("application/json")
                .header("Remote-User", "ben")
                .body(Map.of("action", "sign"))
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201)
                .body("status", equalTo("SIGNED_OFF"));

        patch(citation, Map.of("csl", Map.of("title", "Another " + claim))).statusCode(200);
        given().get("/claims/" + claim)
                .then()
                .body("status", equalTo("STALE"))
                .body("verdict", notNullValue())
                .body("citations[0].findings", hasSize(0));

        post("/citations/" + citation + "/undo", Map.of()).statusCode(200);
        given().get("/claims/" + claim)
                .then()
                .body("status", equalTo("SIGNED_OFF"))
                .body("citations[0].findings", hasSize(not(0)));
    }
}
