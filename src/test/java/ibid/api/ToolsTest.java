package ibid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.PlainProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What other people's programs rely on: the whole answer, field by field.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ToolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aQuotationWithOneChangedWordIsAlteredAndTheWordIsNamed() throws Exception {
        assertEquals(
                json("""
                        {"kind": "ALTERED",
                         "passage": {"start": 9, "end": 31, "text": "the quay was concerned",
                                     "prefix": "She said ", "suffix": " about it."},
                         "differences": [{"claimed": "disappointed", "source": "concerned"}],
                         "reason": null}"""),
                answer(
                        "/tools/quotations",
                        Map.of(
                                "quotation", "the quay was disappointed",
                                "text", "She said the quay was concerned about it.")));
    }

    @Test
    void aQuotationThatStandsThereIsVerbatim() throws Exception {
        assertEquals(
                json("""
                        {"kind": "VERBATIM",
                         "passage": {"start": 0, "end": 15, "text": "Grey stone quay", "prefix": "", "suffix": "."},
                         "differences": [], "reason": null}"""),
                answer("/tools/quotations", Map.of("quotation", "Grey stone quay", "text", "Grey stone quay.")));
    }

    @Test
    void anAbsentQuotationHasNoPassage() throws Exception {
        assertEquals(
                json("""
                        {"kind": "NOT_IN_THIS_COPY", "passage": null, "differences": [], "reason": null}"""),
                answer(
                        "/tools/quotations",
                        Map.of("quotation", "nine hundred steps of white marble", "text", "Grey stone quay.")));
    }

    @Test
    void valuesComeInTheOrderOfTheClaim() throws Exception {
        assertEquals(
                json("""
                        {"findings": [
                          {"element": "number", "kind": "VALUE_DIFFERENT", "claimed": "3.5 percent", "found": "2.7 percent",
                           "passage": {"start": 16, "end": 27, "text": "2.7 percent",
                                       "prefix": "Freight fell by ", "suffix": " in 2020."},
                           "reason": "The sentences share their other words."},
                          {"element": "date", "kind": "VALUE_EQUAL", "claimed": "2020", "found": "2020",
                           "passage": {"start": 31, "end": 35, "text": "2020",
                                       "prefix": "Freight fell by 2.7 percent in ", "suffix": "."}, "reason": null}]}"""),
                answer(
                        "/tools/values",
                        Map.of(
                                "claim", "Freight fell by 3.5 percent in 2020.",
                                "text", "Freight fell by 2.7 percent in 2020.")));
    }

    @Test
    void aClaimWithoutValuesHasNoFindings() throws Exception {
        assertEquals(
                json("{\"findings\": []}"),
                answer("/tools/values", Map.of("claim", "it was cold that winter", "text", "Ice lay on it.")));
    }

    @Test
    void theTextOfAPageComesWithWhatThePageSaysOfItself() throws Exception {
        String page = """
                <!DOCTYPE html><html lang="en"><head><title>The grey quay</title>
                <meta name="author" content="Orla Fenn">
                <meta property="article:published_time" content="2019-05-02"></head>
                <body><article><h1>The grey quay</h1>
                <p>The quay was built of grey stone, and the town was proud of it for a hundred years.</p>
                <p>Then the harbour silted up, and nobody came any more but the gulls and the painters.</p>
                </article></body></html>""";
        JsonNode taken = json(given().contentType("text/html")
                .body(page)
                .post("/tools/text")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(
                json("""
                        {"title": "The grey quay", "author": "Orla Fenn", "authors": ["Orla Fenn"],
                         "published": "2019-05-02", "modified": null, "language": "en",
                         "text": "%s", "captions": [], "pages": [],
                         "extractor": "ibid-html", "version": "%s"}""".formatted(
                                taken.get("text").asText().replace("\n", "\\n"),
                                taken.get("version").asText())),
                taken);
        assertEquals(
                "The quay was built of grey stone, and the town was proud of it for a hundred years.\n\n"
                        + "Then the harbour silted up, and nobody came any more but the gulls and the painters.",
                taken.get("text").asText().replaceFirst("^The grey quay\\s+", ""));
    }

    @Test
    void whatIsMissingIsNamed() {
        problem("/tools/quotations", "{\"text\": \"Grey stone quay.\"}", 400, "quotation");
        problem("/tools/quotations", "{\"quotation\": \"  \", \"text\": \"Grey.\"}", 400, "quotation");
        problem("/tools/quotations", "{\"quotation\": \"Grey\"}", 400, "text");
        problem("/tools/values", "{\"text\": \"Grey stone quay.\"}", 400, "claim");
        problem("/tools/values", "{\"claim\": \"In 2020\"}", 400, "text");
        problem("/tools/values", "[]", 400, "");
        problem("/tools/values", "{", 400, "JSON");
        problem("/tools/quotations", "", 400, "");
    }

    @Test
    void aQuotationOfABookIsTooLong() {
        String book = "quay ".repeat(4_001);
        problem("/tools/quotations", "{\"quotation\": \"" + book + "\", \"text\": \"Grey\"}", 400, "quotation");
        problem("/tools/values", "{\"claim\": \"" + book + "\", \"text\": \"Grey\"}", 400, "claim");
        given().contentType("application/json")
                .body(Map.of("quotation", book.substring(0, 20_000), "text", "Grey"))
                .post("/tools/quotations")
                .then()
                .statusCode(200)
                .body("kind", equalTo("NOT_IN_THIS_COPY"));
    }

    @Test
    void whatNoTextCanBeTakenOutOfSaysWhy() {
        given().contentType("application/pdf")
                .body("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII))
                .post("/tools/text")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("cannot be read"));
        given().contentType("application/octet-stream")
                .body(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13})
                .post("/tools/text")
                .then()
                .statusCode(422);
        given().contentType("image/png")
                .body(new byte[] {1})
                .post("/tools/text")
                .then()
                .statusCode(415);
    }

    private static void problem(String path, String body, int status, String names) {
        given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body(containsString(names));
    }

    private static JsonNode answer(String path, Map<String, String> body) throws JsonProcessingException {
        return json(given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
