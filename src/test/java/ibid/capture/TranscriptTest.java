package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.PlainProfile;
import ibid.ocr.OcrLimits;
import ibid.ocr.PrintedPage;
import ibid.ocr.Tesseract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Texts read off copies that hold none.
@QuarkusTest
@TestProfile(PlainProfile.class)
class TranscriptTest {
    private static final String PRINTED =
            "The keeper wrote that the thaw was\na calm undoing of the banks, and\nthat the ferry lay idle.";

    @Inject
    OcrWork reading;

    /// @param document the claim's
    private record Case(String document, String claim, String capture) {}

    /// A claim with a quotation, and a picture for its source.
    private static Case pictured(String work, byte[] picture) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The thaw

                        The keeper called the thaw “a calm undoing of the banks” in his book.[1]

                        Notes

                        [1] Ada Brook, %s (Lower Tindal: Weir Press, 1903), 7.
                        """.formatted(work))
                .post("/documents")
                .path("id");
        JsonPath claim = given().get("/claims?document=" + document).jsonPath();
        String capture = given().multiPart("file", "scan.png", picture, "image/png")
                .post("/citations/" + claim.getString("[0].citations[0].id") + "/captures")
                .then()
                .statusCode(201)
                .body("verdict", equalTo("NO_TEXT_LAYER"))
                .body("ocr", nullValue())
                .extract()
                .path("id");
        Case made = new Case(document, claim.getString("[0].id"), capture);
        await(made, "WAITING_FOR_SOURCE");
        return made;
    }

    private static void await(Case which, String status) {
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        status, given().get("/claims/" + which.claim()).<String>path("status")));
    }

    private static ValidatableResponse bring(String capture, String text) {
        return given().contentType("text/plain; charset=UTF-8")
                .header("Remote-User", "anna")
                .queryParam("extractor", "Page Reader")
                .queryParam("version", "15")
                .queryParam("language", "en")
                .body(text)
                .post("/captures/" + capture + "/text")
                .then();
    }

    private static Map<String, Object> finding(Case which) {
        return given().get("/claims/" + which.claim()).path("citations[0].findings.find { it.element == 'quotation' }");
    }

    @Test
    void aTextThatAPersonBringsIsSearchedAndAlwaysCalledTheirs() throws IOException {
        Case brought = pictured("The First Thaw", PrintedPage.png(PRINTED));
        String location = bring(brought.capture(), "A title page\fThe thaw was a calm undoing of the banks.\f")
                .statusCode(201)
                .body("ocr", equalTo(true))
                .body("broughtBy", equalTo("anna"))
                .body("pages.number", equalTo(List.of(1, 2)))
                .extract()
                .header("Location");
        await(brought, "PASSAGE_FOUND");

        Map<String, Object> finding = finding(brought);
        assertEquals("VERBATIM", finding.get("kind"));
        assertEquals(
                "anna",
                JsonPath.from(given().get("/claims/" + brought.claim()).asString())
                        .getString("citations[0].source.ocr.broughtBy"));
        assertEquals(2, ((Map<?, ?>) finding.get("passage")).get("page"));
        assertEquals("Page Reader", ((Map<?, ?>) finding.get("ocr")).get("extractor"));
        given().get("/captures/" + brought.capture())
                .then()
                .body("verdict", equalTo("NO_TEXT_LAYER"))
                .body("detail", nullValue())
                .body("ocr.broughtBy", equalTo("anna"))
                .body("signals", hasItem("text attached by anna, read by Page Reader 15"));

        bring(brought.capture(), "A title page\fThe thaw was a calm undoing of the banks.\f")
                .statusCode(200)
                .header("Location", equalTo(location));
        bring(brought.capture(), "A title page\fThe thaw was a swift undoing of the banks.\f")
                .statusCode(201);
        await(brought, "DISCREPANCY");
        assertEquals("ALTERED", finding(brought).get("kind"));
        given().accept("application/json").get(location).then().body("text", containsString("calm undoing"));
        given().get("/desk/claims/" + brought.claim())
                .then()
                .body(containsString("attached by anna"))
                .body(containsString("which errs"));
    }

    @Test
    void aProgramReadsAPictureOnceAndNeverOverWhatAPersonBrought() throws IOException {
        Tesseract tesseract = tesseract();
        Case read = pictured("The Second Thaw", PrintedPage.png(PRINTED));
        reading.read(UUID.fromString(read.capture()), tesseract);
        await(read, "PASSAGE_FOUND");

        Map<?, ?> ocr = (Map<?, ?>) finding(read).get("ocr");
        assertEquals("tesseract", ocr.get("extractor"));
        assertEquals(tesseract.version(), ocr.get("version"));
        given().get("/captures/" + read.capture())
                .then()
                .body("verdict", equalTo("NO_TEXT_LAYER"))
                .body("signals[-1]", startsWith("text read by OCR: tesseract "));
        String own = given().accept("application/json")
                .get("/captures/" + read.capture() + "/text")
                .path("id");

        bring(read.capture(), "Nothing of the kind.").statusCode(201);
        await(read, "NOTHING_FOUND");
        reading.read(UUID.fromString(read.capture()), tesseract);
        given().accept("application/json")
                .get("/captures/" + read.capture() + "/text")
                .then()
                .body("broughtBy", equalTo("anna"));
        given().accept("application/json")
                .get("/captures/" + read.capture() + "/text?layer=" + own)
                .then()
                .body("extractor", equalTo("tesseract"))
                .body("broughtBy", nullValue());
    }

    @Test
    void aPictureWithoutWordsSaysThatItWasTried() throws IOException {
        Case blank = pictured("The Third Thaw", PrintedPage.png(""));
        reading.read(UUID.fromString(blank.capture()), tesseract());
        given().get("/captures/" + blank.capture())
                .then()
                .body("ocr", nullValue())
                .body("signals[-1]", containsString("gave no text: it found no words"));
        await(blank, "WAITING_FOR_SOURCE");
    }

    @Test
    void onlyACopyWithoutTextTakesOneAndOnlyWords() throws IOException {
        Case blank = pictured("The Fourth Thaw", PrintedPage.png(""));
        bring(blank.capture(), " \f ").statusCode(400).body("detail", containsString("no words"));
        bring(UUID.randomUUID().toString(), "Words.").statusCode(404);
        given().contentType("text/plain")
                .body("Words.")
                .post("/captures/" + blank.capture() + "/text")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("extractor"));
        given().contentType("text/plain")
                .queryParam("extractor", "by hand")
                .body(new byte[] {'a', (byte) 0xff})
                .post("/captures/" + blank.capture() + "/text")
                .then()
                .statusCode(400)
                .body("detail", containsString("not UTF-8"));
        String citation = given().get("/claims/" + blank.claim()).path("citations[0].id");
        String page = given().multiPart(
                        "file",
                        "page.txt",
                        "A page with words of its own.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/plain")
                .post("/citations/" + citation + "/captures")
                .path("id");
        bring(page, "Other words.").statusCode(409).body("detail", containsString("text of its own"));
    }

    private static Tesseract tesseract() {
        Optional<Tesseract> installed = Tesseract.find(
                "tesseract", List.of("eng"), new OcrLimits(9, Duration.ofMinutes(1), Duration.ofMinutes(2)));
        assumeTrue(installed.isPresent(), "tesseract with English is not installed");
        return installed.get();
    }
}
