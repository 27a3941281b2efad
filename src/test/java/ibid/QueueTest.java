package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/// Many claims at once: found, taken, given, tagged; and who did what.
@QuarkusTest
@TestProfile(PlainProfile.class)
class QueueTest {
    private final String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification as(String who) {
        return given().header("Remote-User", who).redirects().follow(false).urlEncodingEnabled(false);
    }

    private String received(String title) {
        return given().contentType("text/plain; charset=UTF-8")
                .body("""
                        %2$s of %1$s

                        The señor of %1$s counted 310 boats in 1888.[1] In 1902 the weir of %1$s was lowered by 2 metres.[2]

                        Notes

                        [1] Ada Holm, The %1$s Weir (Bergen: Fyr, 1890), 12.

                        [2] Per Vik, Rivers of %1$s (Oslo: Lys, 1910), 7.
                        """.formatted(mark, title))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> claims(String document) {
        return given().get("/claims?document=" + document).path("id");
    }

    private static Document queue(String filters) {
        return Jsoup.parse(as("anna")
                .get("/desk/queue?" + filters)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> listed(Document page) {
        return page.select("[data-row] input[name=claim]").eachAttr("value");
    }

    private static String said(Response page) {
        return Jsoup.parse(page.asString()).select("[role=status]").text();
    }

    private static Response act(String who, String filters, List<String> chosen, Map<String, String> form) {
        return as(who).formParam("claim", chosen).formParams(form).post("/desk/queue?" + filters);
    }

    @Test
    void aClaimWithSeveralNotesIsListedOnceAmongMany() {
        StringBuilder text = new StringBuilder("Notes by the Dozen\n");
        StringBuilder notes = new StringBuilder("\nNotes\n");
        for (int n = 1; n <= 120; n += 3) {
            text.append("\nThe lock of %s raised %d boats in 1888.[%d][%d][%d]\n".formatted(mark, n, n, n + 1, n + 2));
            for (int note = n; note < n + 3; note++) {
                notes.append("\n[%d] Ada Holm, The Lock %d (Bergen: Fyr, 1890), 12.\n".formatted(note, note));
            }
        }
        String document = given().contentType("text/plain; charset=UTF-8")
                .body(text.toString() + notes)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(claims(document), listed(queue("document=" + document)));
        assertEquals(
                Collections.nCopies(40, 3),
                given().get("/claims?limit=200&document=" + document).<List<List<?>>>path("citations").stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void manyClaimsAreTakenGivenAndGivenBackAtOnceAndTheFiltersStay() {
        String document = received("A Weir");
        List<String> claims = claims(document);
        String filters = "document=" + document;

        assertEquals(
                "2 claims given to ben.",
                said(act("anna", filters, claims, Map.of("act", "assign", "assignee", "ben"))));
        given().get("/claims?document=" + document).then().body("assignee", everyItem(equalTo("ben")));
        Response refused = act("cleo", filters, claims, Map.of("act", "release"));
        assertTrue(said(refused).startsWith("0 claims given back. 2 not: "), said(refused));
        assertEquals(claims, listed(Jsoup.parse(refused.asString())));
        assertEquals("2 claims given back.", said(act("ben", filters, claims, Map.of("act", "release"))));
        assertEquals("1 claim taken.", said(act("cleo", filters, claims.subList(0, 1), Map.of("act", "take"))));

        assertEquals(claims.subList(1, 2), listed(queue(filters + "&whose=UNASSIGNED")));
        assertEquals(List.of(), listed(queue(filters + "&whose=MINE")));
        assertEquals("No claim was chosen.", said(act("cleo", filters, List.of(), Map.of("act", "take"))));
    }

    private static String next(String who, String document, String after) {
        String place = as(who).get("/desk/documents/" + document + "/next" + after)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    @Test
    void theNextClaimWaitsForWhoAsksAndTheDocumentSaysWhenNoneDoes() {
        String document = received("A Weir");
        List<String> claims = claims(document);
        String filters = "document=" + document;

        assertEquals(claims.get(0), next("cleo", document, ""));
        assertEquals(claims.get(1), next("cleo", document, "?after=" + claims.get(0)));
        assertEquals(claims.get(0), next("cleo", document, "?after=" + claims.get(1)));
        act("anna", filters, claims.subList(0, 1), Map.of("act", "take"));
        assertEquals(claims.get(1), next("cleo", document, ""));
        act("anna", filters, claims.subList(1, 2), Map.of("act", "take"));
        assertEquals(document + "?done=", next("cleo", document, ""));
        assertEquals(claims.get(0), next("anna", document, ""));
    }

    @Test
    void aQueueIsKeptAsAnAddress() {
        String document = received("A Weir");
        String filters = "whose=UNASSIGNED&status=UNCITED&document=" + document + "&tag=boats&q=se%C3%B1or";

        Document page = queue(filters);

        assertEquals("UNASSIGNED", page.select("#whose option[selected]").attr("value"));
        assertEquals("UNCITED", page.select("#status option[selected]").attr("value"));
        assertEquals("boats", page.select("#tag").attr("value"));
        assertEquals("señor", page.select("#words").attr("value"));
        assertEquals(document, page.select("input[name=document]").attr("value"));
    }

    @Test
    void wordsAreFoundWithoutTheirAccentsInClaimsAndNotes() {
        String document = received("A Weir");
        List<String> claims = claims(document);

        assertEquals(claims.subList(0, 1), listed(queue("document=" + document + "&q=senor")));
        Document inNote = queue("document=" + document + "&q=rivers");
        assertEquals(claims.subList(1, 2), listed(inNote));
        assertEquals("Rivers", inNote.select(".hit mark").text());
    }

    @Test
    void tagsArePutAndTakenAway() {
        String document = received("A Weir");
        List<String> claims = claims(document);
        String tag = mark.toLowerCase(Locale.ROOT);

        act("anna", "whose=ANYBODYS", claims, Map.of("act", "tag", "tag", tag));
        assertEquals(claims, listed(queue("tag=" + tag)));
        as("ben")
                .formParam("without", tag)
                .post("/desk/claims/" + claims.getFirst() + "/beside")
                .then()
                .statusCode(303);

        assertEquals(claims.subList(1, 2), listed(queue("tag=" + tag)));
        given().get("/documents/" + document + "/trail")
                .then()
                .body("findAll { it.act == 'tag' }.actor", equalTo(List.of("anna", "anna")))
                .body("find { it.act == 'untag' }.actor", equalTo("ben"));
    }

    @Test
    void whatAnotherDocumentSaysNearlyTheSameIsShownWithItsVerdict() {
        String first = claims(received("A Weir")).getFirst();
        String second = claims(received("Another Weir")).getFirst();
        for (var act : List.of(
                Map.entry("anna", Map.of("action", "take")),
                Map.entry("anna", Map.of("action", "propose", "verdict", "CONTRADICTED", "reason", "There were 301.")),
                Map.entry("ben", Map.of("action", "sign")))) {
            as(act.getKey())
                    .contentType("application/json")
                    .body(act.getValue())
                    .post("/claims/" + first + "/reviews");
        }

        Document beside =
                Jsoup.parse(as("anna").get("/desk/claims/" + second + "/beside").asString());

        // Documents of other tests may say nearly the same too; this one has a verdict.
        Elements row = beside.select(".claims .row[href='/desk/claims/" + first + "']");
        assertEquals(1, row.size());
        assertEquals("Contradicted", row.select("strong").text());
    }

    @Test
    void whoDidWhatIsReadAndExported() {
        String document = received("A Weir");
        String citation = given().get("/documents/" + document).path("notes[0].citations[0].id");
        as("edda")
                .contentType("application/json")
                .body(Map.of("csl", Map.of("title", "=The Old Weir"), "reason", "As printed"))
                .patch("/citations/" + citation)
                .then()
                .statusCode(200);
        String source = given().get("/citations/" + citation).path("source.id");
        String other = given().get("/documents/" + document).path("notes[1].citations[0].source.id");
        as("edda")
                .contentType("application/json")
                .body(Map.of("into", source, "reason", "One book"))
                .post("/sources/" + other + "/merge")
                .then()
                .statusCode(200);
        as("anna")
                .contentType("application/json")
                .body(Map.of("action", "take"))
                .post("/claims/" + claims(document).getFirst() + "/reviews")
                .then()
                .statusCode(201);

        given().get("/documents/" + document + "/trail")
                .then()
                .body("act", equalTo(List.of("send", "mend-citation", "merge-source", "take")))
                .body("actor[1]", equalTo("edda"))
                .body("detail[0]", equalTo("edition 1"))
                .body("detail[1]", startsWith("As printed; title before: "))
                .body("detail[2]", equalTo("into: =The Old Weir; One book"));
        given().get("/documents/" + document + "/trail?format=csv")
                .then()
                .contentType("text/csv;charset=UTF-8")
                .body(startsWith("at,actor,act,claim,about,from,to,verdict,detail,now,notes,findings\r\n"))
                .body(containsString("\"edda\",\"mend-citation\",\"\","));
        assertEquals(
                List.of("took", "merged two works", "mended a citation", "sent in"),
                Jsoup.parse(as("anna")
                                .get("/desk/documents/" + document + "/trail")
                                .asString())
                        .select("[data-row] strong")
                        .eachText());
    }
}
