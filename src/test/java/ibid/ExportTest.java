package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.fetch.OriginServer;
import ibid.warc.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// A document with its claims on its way out, through HTTP.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ExportTest {
    /// The first letter of its title is no single UTF-16 code unit.
    private static final String PAGE = """
            HTTP/1.1 200 OK\r
            Content-Type: text/html; charset=utf-8\r
            Connection: close\r
            \r
            <!DOCTYPE html><html lang="en"><head><title>Minutes of the mill board</title></head><body><main>
            <h1>𝔐inutes of the mill board</h1><p>All were present.</p>
            <p>The board met on the third floor. It found the tide mill “sound in every beam” and thanked the keeper
            for the ledger, which he had kept through two floods. The wheel will be mended before the spring tides, and
            the lower gate is to be “tarred once more by the men of the yard” before the first frost comes.</p>
            </main></body></html>
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OriginServer server;
    private String text;
    private String document;
    private String export;

    @BeforeEach
    void aDocumentIsChecked() {
        server = new OriginServer().on("*", (out, request) -> out.write(PAGE.getBytes(StandardCharsets.UTF_8)));
        text = """
                𝔗he tide mill

                The board’s minutes call the tide mill “sound in every beam.”[1]

                They say that the gate was “tarred once more by the men of the quay” that autumn.[2]

                The keeper, they add, had kept “two floods” of ledgers in the house by the river.[3]

                Notes

                [1] Mill Board, "Minutes of the mill board", %1$s (accessed 4 May 2020).

                [2] Mill Board, "Minutes of the mill board", %1$s (accessed 4 May 2020).

                [3] Mill Board, "Minutes of the mill board", %1$s (accessed 4 May 2020).
                """.formatted(server.url("/minutes"));
        document = given().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        export = "/documents/" + document + "/export?format=";
        Awaitility.await().until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        decide("The board’s minutes", Map.of("action", "propose", "verdict", "CONFIRMED", "reason", "As it stands."));
        decide("The keeper", Map.of("action", "propose", "verdict", "CANNOT_CONFIRM", "reason", "It says less."));
    }

    @AfterEach
    void noMorePages() throws IOException {
        server.close();
    }

    private void decide(String beginning, Map<String, Object> proposal) {
        String claim =
                given().get("/claims?document=" + document).path("find { it.text.startsWith('" + beginning + "') }.id");
        acts("anna", claim, Map.of("action", "take"));
        acts("anna", claim, proposal);
        acts("ben", claim, Map.of("action", "sign"));
    }

    private static void acts(String who, String claim, Map<String, Object> review) {
        given().header("Remote-User", who)
                .contentType("application/json")
                .body(review)
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
    }

    @Test
    void claimsGoOutAsATable() {
        String csv = given().get(export + "csv")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString(document + ".csv"))
                .extract()
                .asString();

        assertTrue(csv.startsWith("id,start,end,claim,status,verdict,"), csv);
        assertTrue(csv.contains(",SIGNED_OFF,CONFIRMED,,As it stands.,,anna,ben,"), csv);
        assertTrue(csv.contains("claimed “quay”, source “yard”"), csv);
        assertTrue(csv.contains(server.url("/minutes") + ",ARCHIVED,\"fetched "), csv);
    }

    @Test
    void onlySignedVerdictsThatJudgeAreClaimReviews() {
        JsonPath reviews = json("claimreview");

        assertEquals("https://schema.org", reviews.getString("'@context'"));
        assertEquals(
                List.of("The board’s minutes call the tide mill “sound in every beam.”"),
                reviews.getList("'@graph'.claimReviewed"));
        assertEquals("Confirmed", reviews.getString("'@graph'[0].reviewRating.alternateName"));
        assertEquals("anna", reviews.getString("'@graph'[0].author.name"));
        assertEquals("ben", reviews.getString("'@graph'[0].editor.name"));
        assertEquals(server.url("/minutes"), reviews.getString("'@graph'[0].citation[0].url"));
    }

    @Test
    void annotationsPointAtTheWordsInBothTexts() {
        JsonPath annotations = json("annotations");
        List<Map<String, Object>> items = annotations.getList("first.items");

        assertEquals(items.size(), annotations.getInt("total"));
        assertTrue(items.size() >= 2, annotations.prettify());
        for (int i = 0; i < items.size(); i++) {
            String target = "first.items[" + i + "].target";
            assertEquals(server.url("/minutes"), annotations.getString(target + "[1].source"));
            String cached = annotations.getString(target + "[1].state.cached");
            String copy = given().accept("text/plain").get(cached).asString();
            assertEquals(
                    annotations.getString(target + "[1].selector[0].exact"),
                    selected(annotations, target + "[1]", copy));
            assertEquals(
                    annotations.getString(target + "[0].selector[0].exact"),
                    selected(annotations, target + "[0]", text));
        }
        assertEquals(
                List.of("ALTERED", "claimed “quay”, source “yard”"),
                annotations.getList("first.items.find { it.body[0].value == 'ALTERED' }.body.value"));
    }

    /// Counted in characters, as the model has it.
    private static String selected(JsonPath annotations, String target, String in) {
        int start = in.offsetByCodePoints(0, annotations.getInt(target + ".selector[1].start"));
        return in.substring(start, in.offsetByCodePoints(0, annotations.getInt(target + ".selector[1].end")));
    }

    private JsonPath json(String format) {
        return new JsonPath(given().get(export + format)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/ld+json"))
                .extract()
                .asString());
    }

    @Test
    void theReportIsOnePageThatRunsAndLoadsNothing() {
        given().get(export + "html")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<script")))
                .body(not(containsString("<link")))
                .body(containsString("<ins>yard</ins>"))
                .body(containsString("Confirmed <span"))
                .body(containsString("anna, Propose (Taken → Proposed): Confirmed. As it stands."));
    }

    @Test
    void theReportOnPaperSaysTheSame() throws Exception {
        byte[] pdf = given().get(export + "pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", containsString("attachment; filename=\"" + document + ".pdf\""))
                .extract()
                .asByteArray();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            for (String words : List.of(
                    "𝔗he tide mill".replace("𝔗", "□"),
                    "No typeface here has U+1D517",
                    "1. Confirmed",
                    "Quotation, Altered",
                    "“tarred once more by the men of the quay”",
                    "anna, Take (Open → Taken)")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
    }

    @Test
    void theArchiveHoldsEverythingAndItsDigestsAreRight() throws Exception {
        Map<String, byte[]> files = unzipped(given().get(export + "wacz")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/wacz"))
                .extract()
                .asByteArray());

        JsonNode description = JSON.readTree(files.get("datapackage.json"));
        assertEquals("1.1.1", description.path("wacz_version").asText());
        Set<String> named = new HashSet<>(Set.of("datapackage.json", "datapackage-digest.json"));
        for (JsonNode resource : description.path("resources")) {
            byte[] file = files.get(resource.path("path").asText());
            assertEquals(Sha256.of(file), resource.path("hash").asText());
            assertEquals(file.length, resource.path("bytes").asInt());
            named.add(resource.path("path").asText());
        }
        assertEquals(files.keySet(), named);
        assertEquals(
                Sha256.of(files.get("datapackage.json")),
                JSON.readTree(files.get("datapackage-digest.json")).path("hash").asText());
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), files.get("document/original.txt"));
        JsonNode report = JSON.readTree(files.get("report.json"));
        assertEquals(document, report.path("document").path("id").asText());
        assertEquals(0, report.path("missing").size());
        assertTrue(files.keySet().stream().anyMatch(name -> name.startsWith("text/")), files.keySet()::toString);
        assertRepliesStandWhereTheIndexSays(files);
    }

    /// A copy that was held already is a revisit: then what it refers to, of another document perhaps, is there too.
    private void assertRepliesStandWhereTheIndexSays(Map<String, byte[]> files) throws IOException {
        Set<String> held = new HashSet<>();
        Set<String> needed = new HashSet<>(Set.of(server.url("/minutes")));
        Set<String> indexed = new HashSet<>();
        for (String line : lines(files.get("indexes/index.cdx"))) {
            JsonNode fields = JSON.readTree(line.substring(line.indexOf('{')));
            indexed.add(fields.path("url").asText());
            byte[] warc = files.get("archive/" + fields.path("filename").asText());
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(
                    warc, fields.path("offset").asInt(), fields.path("length").asInt()))) {
                switch (reader.next().orElseThrow()) {
                    case WarcResponse response -> {
                        String body =
                                new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8);
                        assertEquals(fields.path("url").asText(), response.target());
                        assertTrue(body.contains("sound in every beam"), body);
                        held.add(response.target());
                    }
                    case WarcRevisit revisit -> {
                        assertEquals("warc/revisit", fields.path("mime").asText());
                        needed.remove(revisit.target());
                        needed.add(revisit.refersToTargetURI().orElseThrow().toString());
                    }
                    case WarcRecord other -> fail(other.type());
                }
                assertTrue(reader.next().isEmpty());
            }
        }
        assertTrue(held.containsAll(needed), held + " lacks some of " + needed);
        List<String> pages = lines(files.get("pages/pages.jsonl"));
        assertEquals(
                "json-pages-1.0", JSON.readTree(pages.getFirst()).path("format").asText());
        assertEquals(2, pages.size());
        JsonNode page = JSON.readTree(pages.getLast());
        assertEquals(server.url("/minutes"), page.path("url").asText());
        assertEquals("Minutes of the mill board", page.path("title").asText());
        assertTrue(indexed.contains(server.url("/minutes")));
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
                assertEquals(
                        entry.getName().startsWith("archive/") ? ZipEntry.STORED : ZipEntry.DEFLATED,
                        entry.getMethod(),
                        entry.getName());
            }
        }
        return files;
    }

    @Test
    void anUnknownFormatIsToldWhichThereAre() {
        given().get(export + "odt")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        containsString("csl-json, bibtex, ris, csv, html, pdf, claimreview, annotations, wacz"));
        given().get("/documents/" + UUID.randomUUID() + "/export?format=wacz")
                .then()
                .statusCode(404);
    }
}
