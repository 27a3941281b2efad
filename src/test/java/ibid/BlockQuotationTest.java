package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A block quotation carries no quotation marks, and is held against the copies all the same.
@QuarkusTest
@TestProfile(PlainProfile.class)
class BlockQuotationTest {
    private static final String COPY = """
            Minutes of the board, volume four

            The weir of %1$s is sound, and no engineer has ever said that it is not. It was built by the town in 1841.
            The accounts of the year were read and approved.
            """;

    private static final String PAGE = """
            <html lang="en"><body><p>The board of %1$s wrote in its minutes:</p>
            <blockquote><p>%2$s</p><footer>— The Board</footer></blockquote>
            <p>Nobody asked any further.</p>
            <h2>Notes</h2><p>[1] Minutes of the Board of %1$s (Bergen: Fyr, 1890), 12.</p></body></html>
            """;

    private final String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);

    private String page(String quotation) {
        return PAGE.formatted(mark, quotation.formatted(mark));
    }

    /// The one claim of the block quotation, once its source's copy was compared.
    private JsonPath compared(String document) {
        String claim = given().get("/claims?document=" + document)
                .jsonPath()
                .getString("find { it.text.startsWith('The weir') }.id");
        String path = "/claims/" + claim;
        if (given().get(path).jsonPath().getList("citations[0].source.captures").isEmpty()) {
            given().multiPart(
                            "file",
                            "minutes.txt",
                            COPY.formatted(mark).getBytes(StandardCharsets.UTF_8),
                            "text/plain;charset=UTF-8")
                    .post("/citations/" + given().get(path).path("citations[0].id") + "/captures")
                    .then()
                    .statusCode(201);
        }
        Awaitility.await().until(() -> !given().get(path).path("status").equals("CHECKING"));
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private String sent(String quotation) {
        return given().contentType("text/html; charset=UTF-8")
                .body(page(quotation))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> quotations(JsonPath claim) {
        return claim.getList("citations[0].findings.findAll { it.element == 'quotation' }.kind");
    }

    @Test
    void whatItQuotesFaithfullyIsFoundAndItsNumbersWithIt() {
        JsonPath claim = compared(
                sent(
                        "The weir of %1$s is sound, and no engineer has ever said that it is not. It was built by the town in 1841.[1]"));
        assertEquals("PASSAGE_FOUND", claim.getString("status"));
        assertEquals(List.of("VERBATIM"), quotations(claim));
        assertEquals(List.of(), claim.getList("unchecked"));
        assertEquals(0, claim.getInt("setOff[0].start"));
        assertEquals(claim.getString("text").length() - "[1]".length(), claim.getInt("setOff[0].end"));
    }

    @Test
    void aWordThatIsAlteredInItIsADiscrepancyAndNamed() {
        JsonPath claim = compared(
                sent(
                        "The weir of %1$s is sound, and one engineer has ever said that it is not. It was built by the town in 1841.[1]"));
        assertEquals("DISCREPANCY", claim.getString("status"));
        assertEquals(List.of("ALTERED"), quotations(claim));
        assertEquals(
                "[{claimed=one, source=no}]",
                claim.getList("citations[0].findings[0].differences").toString());
    }

    @Test
    void aNewEditionThatSetsItsWordsOffHasThemCompared() {
        String document = given().contentType("text/html; charset=UTF-8")
                .body(page("The weir of %1$s is quite sound.[1]").replaceAll("</?blockquote>", ""))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(), quotations(compared(document)));
        given().contentType("text/html; charset=UTF-8")
                .body(page("The weir of %1$s is quite sound.[1]"))
                .put("/documents/" + document)
                .then()
                .statusCode(200);
        assertEquals(List.of("ALTERED"), quotations(compared(document)));
    }

    @Test
    void whoMarksAPartOfItMarksAQuotation() {
        String document = sent("The weir of %1$s is sound, and no engineer has ever said that it is not.[1]");
        JsonPath claim = compared(document);
        int start = claim.getInt("start");
        given().contentType("application/json")
                .body("{\"document\": \"%s\", \"start\": %d, \"end\": %d, \"notes\": []}"
                        .formatted(document, start, start + 20))
                .post("/claims")
                .then()
                .statusCode(201)
                .body("setOff.start", equalTo(List.of(0)), "setOff.end", equalTo(List.of(20)));
        given().get("/claims?document=" + document).then().body("findAll { it.text.startsWith('Nobody') }", empty());
    }

    @Test
    void aPersonSaysThatItIsOneAndTheNextEditionKeepsThat() {
        String plain = page("The weir of %1$s is quite sound.[1]").replaceAll("</?blockquote>", "");
        String document = given().contentType("text/html; charset=UTF-8")
                .body(plain)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath claim = compared(document);
        assertEquals(List.of(), quotations(claim));

        mend(claim, "{\"quotation\": true}");
        JsonPath said = compared(document);
        assertEquals(List.of("ALTERED"), quotations(said));
        assertEquals(List.of(0), said.getList("setOff.start"));
        assertEquals(List.of(said.getString("text").length() - "[1]".length()), said.getList("setOff.end"));

        edition(document, plain.replace("any further", "any more"));
        assertEquals(List.of("ALTERED"), quotations(compared(document)));
        mend(compared(document), "{\"quotation\": false}");
        assertEquals(List.of(), compared(document).getList("setOff"));
        given().get("/desk/claims/" + claim.getString("id")).then().body(containsString("This is a block quotation"));
    }

    @Test
    void aNoteThatAPersonTookAwayIsNotLinkedAgainByTheNextEdition() {
        String ledBy = page("The weir of %1$s is sound, and no engineer has ever said that it is not.")
                .replace("in its minutes:", "in its minutes[1]:")
                .replace("<body>", "<body><p>It was a dry year, and the river stood low.</p>");
        String document = given().contentType("text/html; charset=UTF-8")
                .body(ledBy)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath claim = compared(document);
        assertEquals(1, claim.getList("citations").size());

        mend(claim, "{\"notes\": []}");
        edition(document, ledBy.replace("any further", "any more"));

        given().get("/claims/" + claim.getString("id")).then().body("citations", empty());
    }

    @Test
    void theDeskShowsItSetOff() {
        String document = sent("The weir of %1$s is sound, and no engineer has ever said that it is not.[1]");
        given().get("/desk/documents/" + document)
                .then()
                .statusCode(200)
                .body(containsString("<div class=\"block quotation\"><p role=\"blockquote\">"));
        given().get("/desk/claims/" + compared(document).getString("id"))
                .then()
                .body(containsString("This is no block quotation"));
    }

    private static void mend(JsonPath claim, String change) {
        given().contentType("application/json")
                .body(change)
                .patch("/claims/" + claim.getString("id"))
                .then()
                .statusCode(200);
    }

    private static void edition(String document, String page) {
        given().contentType("text/html; charset=UTF-8")
                .body(page)
                .put("/documents/" + document)
                .then()
                .statusCode(200);
    }
}
