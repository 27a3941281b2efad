package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Bibliographies out and in, and sources merged and split, through HTTP.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ExchangeTest {
    /// A document with notes of its own words, so that no other test's sources are its sources.
    private static JsonPath document(String... notes) {
        String mark = "Q" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder text = new StringBuilder("A Report of " + mark + "\n\n");
        for (int i = 1; i <= notes.length; i++) {
            text.append("In 1921 the port of ").append(mark).append(" saw ").append(700 + i);
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
                .body(text.toString().getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return given().get("/documents/" + id).then().extract().jsonPath();
    }

    private static Map<String, Object> fields(String title, int year) {
        return Map.of(
                "type",
                "book",
                "title",
                title,
                "author",
                List.of(Map.of("family", "Lund", "given", "Karl")),
                "issued",
                Map.of("date-parts", List.of(List.of(year))));
    }

    private static void mend(String citation, Map<String, ?> csl) {
        given().contentType("application/json")
                .body(Map.of("csl", csl))
                .patch("/citations/" + citation)
                .then()
                .statusCode(200);
    }

    @Test
    void worksGoOutOnceAndWhatAFormatCannotCarryIsListed() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.", "Ibid., 15.");
        String citation = document.getString("notes[0].citations[0].id");
        mend(citation, Map.of("title", "Minato no rekishi", "translated-title", "A History of Pørts", "locator", "14"));
        String export = "/documents/" + document.getString("id") + "/export";

        given().get(export + "?format=csl-json")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/vnd.citationstyles.csl+json"))
                .header("Ibid-Losses", "1");
        given().get(export + "/losses?format=csl-json")
                .then()
                .body("field", equalTo(List.of("locator")))
                .body("value", equalTo(List.of("15")))
                .body("entry", equalTo(List.of("lund1921")))
                .body("[0].why", containsString("Note 2 "));
        JsonPath items = new JsonPath(given().get(export + "?format=csl-json").asString());
        assertEquals(1, items.getList("").size());
        assertEquals("A History of Pørts", items.getString("[0].custom.'translated-title'"));
        given().get(export + "?format=bibtex")
                .then()
                .statusCode(200)
                .header("Link", containsString("/export/losses?format=bibtex"))
                .header("Ibid-Losses", "3");
        String bibtex = given().get(export + "?format=bibtex").asString();
        assertEquals(true, bibtex.contains("P{\\o}rts") && bibtex.contains("% not carried: locator = 14"), bibtex);
        given().get(export + "/losses?format=bibtex").then().body("field", hasItems("translated-title", "locator"));
        assertEquals(true, given().get(export + "?format=ris").asString().contains("TT  - A History of Pørts"));
        given().get(export + "?format=docx").then().statusCode(400).body("detail", containsString("csl-json"));
        given().get("/documents/" + UUID.randomUUID() + "/export").then().statusCode(404);
    }

    @Test
    void aCitationIsShownInAStyle() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.");
        String citation = document.getString("notes[0].citations[0].id");
        mend(
                citation,
                Map.of("title", "Minato no rekishi", "translated-title", "A History of Ports", "language", "ja"));

        given().get("/citations/" + citation + "/styled?style=apa")
                .then()
                .statusCode(200)
                .body("citation", containsString("Lund, 1921"))
                .body("entry", containsString("Minato no rekishi [A History of Ports]"));
        given().get("/documents/" + document.getString("id") + "/export/styled?style=oscola")
                .then()
                .statusCode(200)
                .body("", hasItem(containsString("Minato no rekishi")));
        given().get("/citations/" + citation + "/styled?style=mine")
                .then()
                .statusCode(400)
                .body("detail", containsString("chicago-notes-bibliography"));
    }

    @Test
    void anEntryIsOfferedAcceptedAndUndone() {
        JsonPath document = document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.");
        String citation = document.getString("notes[0].citations[0].id");
        String title = "The Docks of " + citation;
        mend(citation, fields(title, 1921));
        String brought = """
                @book{lund, author = {Lund, Karl}, title = {%s}, year = 1921, publisher = {S{\\o}havn}, isbn = {82-1}}
                @book{other, author = {Berg, Ida}, title = {Nothing of Ours}, year = 1930, abstract = {Long}}
                """.formatted(title);

        JsonPath comparison = given().contentType("application/x-bibtex")
                .body(brought.getBytes(StandardCharsets.UTF_8))
                .post("/documents/" + document.getString("id") + "/bibliography")
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(List.of("other")))
                .body("untaken.field", equalTo(List.of("abstract")))
                .body("offers", hasSize(1))
                .body("offers[0].citation", equalTo(citation))
                .body("offers[0].why", hasItem("the same author, title and year"))
                .body("offers[0].differences.field", hasItems("ISBN", "publisher"))
                .extract()
                .jsonPath();
        String bibliography = "/bibliographies/" + comparison.getString("id");
        given().contentType("application/json")
                .body(Map.of("citation", citation, "entry", "lund", "fields", List.of("publisher")))
                .post(bibliography + "/accept")
                .then()
                .statusCode(200)
                .body("csl.publisher", equalTo("Søhavn"));
        given().get(bibliography).then().body("offers[0].differences.field", not(hasItem("publisher")));
        given().get("/citations/" + citation + "/history").then().body("kind", hasItem("ACCEPT"));
        given().contentType("application/json")
                .body("{}")
                .post("/citations/" + citation + "/undo")
                .then()
                .statusCode(200);
        given().get(bibliography).then().body("offers[0].differences.field", hasItem("publisher"));
    }

    @Test
    void aMalformedBibliographyNamesItsLine() {
        String path = "/documents/"
                + document("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.").getString("id") + "/bibliography";

        given().contentType("text/plain")
                .body("TY  - BOOK\nTI  - A\nno tag\nER  - \n")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(3));
        given().contentType("text/plain").body("Dear Sir").post(path).then().statusCode(415);
    }

    @Test
    void sourcesAreOfferedMergedAndPutBack() {
        JsonPath document = document(
                "Karl Lund, The % Docks (Oslo: Havn, 1921), 14.", "Karl Lund, The Old % Docks (Oslo: Havn, 1921), 20.");
        String one = document.getString("notes[0].citations[0].id");
        String other = document.getString("notes[1].citations[0].id");
        mend(one, fields("The Docks of " + one, 1921));
        mend(other, fields("The Docks of " + one + ": A History", 1921));
        String source = given().get("/citations/" + one).then().extract().path("source.id");
        String into = given().get("/citations/" + other).then().extract().path("source.id");
        String doubtful = "/sources/doubtful?document=" + document.getString("id");
        given().get(doubtful).then().body("", hasSize(1)).body("[0].why", hasItem("the same author"));

        given().multiPart("file", "copy.txt", "701 ships came in 1921.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/citations/" + one + "/captures")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(Map.of("into", into, "reason", "The same book"))
                .post("/sources/" + source + "/merge")
                .then()
                .statusCode(200)
                .body("id", equalTo(into))
                .body("captures", hasSize(1));
        given().get("/citations/" + one).then().body("source.id", equalTo(into));
        given().get("/sources/" + source).then().body("mergedInto", equalTo(into));
        given().get(doubtful).then().body("", empty());

        given().contentType("application/json")
                .body("{}")
                .post("/sources/" + into + "/undo")
                .then()
                .statusCode(200);
        given().get("/citations/" + one)
                .then()
                .body("source.id", equalTo(source))
                .body("source.captures", hasSize(1));
        given().get("/citations/" + other).then().body("source.captures", empty());
        given().get("/sources/" + into + "/history").then().body("kind", equalTo(List.of("MERGE", "UNDO")));
    }

    @Test
    void aSourceIsSplitAndThePairIsNotOfferedAgain() {
        JsonPath document = document(
                "Karl Lund, The % Docks (Oslo: Havn, 1921), 14.", "Karl Lund, The % Docks (Oslo: Havn, 1921), 20.");
        String one = document.getString("notes[0].citations[0].id");
        String other = document.getString("notes[1].citations[0].id");
        mend(one, fields("Docks of the City of " + one, 1921));
        mend(other, fields("Docks of the City of " + one, 1921));
        String source = given().get("/citations/" + one).then().extract().path("source.id");
        given().get("/citations/" + other).then().body("source.id", equalTo(source));

        String apart = given().contentType("application/json")
                .body(Map.of("citations", List.of(other)))
                .post("/sources/" + source + "/split")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        given().get("/citations/" + other).then().body("source.id", equalTo(apart));
        given().get("/citations/" + one).then().body("source.id", equalTo(source));
        given().get("/sources/doubtful?document=" + document.getString("id"))
                .then()
                .body("", empty());
        given().contentType("application/json")
                .body(Map.of("citations", List.of(one)))
                .post("/sources/" + source + "/split")
                .then()
                .statusCode(409);

        given().contentType("application/json")
                .body("{}")
                .post("/sources/" + source + "/undo")
                .then()
                .statusCode(200);
        given().get("/citations/" + other).then().body("source.id", equalTo(source));
    }
}
