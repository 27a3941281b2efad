package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// A document comes again, in a new edition.
@QuarkusTest
@TestProfile(PlainProfile.class)
class EditionTest {
    private static final String FIRST = """
            The Weir of %1$s

            The weir of %1$s was raised by 4 metres in 1887.[1] Its keeper counted 310 boats in 1888.[2]

            In 1902 the weir of %1$s was lowered by 2 metres.[3]

            Notes

            [1] Ada Holm, The %1$s Weir (Bergen: Fyr, 1890), 12.

            [2] Ibid., 13.

            [3] Per Vik, Rivers of %1$s (Oslo: Lys, 1910), 7.
            """;

    @Inject
    EntityManager entities;

    private final String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);
    private final String first = FIRST.formatted(mark);

    private String received() {
        return given().contentType("text/plain; charset=UTF-8")
                .body(first)
                .post("/documents")
                .then()
                .statusCode(201)
                .body("edition", equalTo(1))
                .extract()
                .path("id");
    }

    private static ValidatableResponse put(String id, String text) {
        return given().contentType("text/plain; charset=UTF-8")
                .header("Remote-User", "edith")
                .body(text)
                .put("/documents/" + id)
                .then();
    }

    private static List<String> claims(String id) {
        return given().get("/claims?document=" + id).then().extract().path("id");
    }

    private static JsonPath claim(String id) {
        return given().get("/claims/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static void act(String claim, String actor, Map<String, ?> act) {
        given().contentType("application/json")
                .header("Remote-User", actor)
                .body(act)
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
    }

    private static void sign(String claim) {
        act(claim, "anna", Map.of("action", "take"));
        act(
                claim,
                "anna",
                Map.of("action", "propose", "verdict", "CANNOT_CONFIRM", "reason", "The book is not to be had."));
        act(claim, "bert", Map.of("action", "sign"));
    }

    @Test
    void whatStandsKeepsItsVerdictAndWhatChangedIsStale() {
        String id = received();
        List<String> claims = claims(id);
        sign(claims.get(0));
        sign(claims.get(1));
        String second = first.replace("4 metres", "14 metres")
                .replace("The weir of", "The weir was bought for 300 crowns in 1880. The weir of");

        put(id, second)
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("stored", equalTo(true))
                .body("changes.claimCounts", equalTo(Map.of("MOVED", 2, "CHANGED", 1, "NEW", 1)))
                .body("changes.claims.became", equalTo(List.of("NEW", "CHANGED")))
                .body("changes.claims[1].claim", equalTo(claims.get(0)))
                .body("changes.claims[1].words.text", hasItem("14"))
                .body("document.edition", equalTo(2));

        JsonPath changed = claim(claims.get(0));
        assertEquals("STALE", changed.getString("status"));
        assertEquals(List.of("the claim's text"), changed.getList("stale"));
        assertEquals("CANNOT_CONFIRM", changed.getString("verdict"));
        JsonPath moved = claim(claims.get(1));
        assertEquals("SIGNED_OFF", moved.getString("status"));
        assertEquals(moved.getString("text"), second.substring(moved.getInt("start"), moved.getInt("end")));
        given().get("/documents/" + id + "/editions").then().body("number", equalTo(List.of(1, 2)));
    }

    @Test
    void anActStaysBesideTheWordsThatItWasAbout() throws Exception {
        String id = received();
        List<String> claims = claims(id);
        sign(claims.get(0));
        sign(claims.get(1));
        String then = claim(claims.get(0)).getString("text");
        put(id, first.replace("4 metres", "14 metres").replace("(Bergen: Fyr, 1890), 12", "(Bergen: Fyr, 1890), 21"))
                .statusCode(200);
        String now = claim(claims.get(0)).getString("text");

        JsonPath changed = claim(claims.get(0));
        assertEquals("sign", changed.getString("changed.action"));
        assertEquals("CANNOT_CONFIRM", changed.getString("changed.verdict"));
        assertEquals(List.of("TEXT", "CITATION"), changed.getList("changed.changes.what"));
        assertEquals(then, changed.getString("changed.changes[0].then"));
        assertEquals(now, changed.getString("changed.changes[0].now"));
        assertEquals(
                List.of("4", "14"), changed.getList("changed.changes[0].words.findAll { it.kind != 'KEPT' }.text"));
        assertEquals("1", changed.getString("changed.changes[1].label"));
        assertEquals(
                "Ada Holm, The " + mark + " Weir (Bergen: Fyr, 1890), 12.",
                changed.getString("changed.changes[1].then"));

        String act = "findAll { it.act == 'sign' && it.claim == '" + claims.get(0) + "' }[0]";
        given().get("/documents/" + id + "/trail")
                .then()
                .body(act + ".about", equalTo(then))
                .body(act + ".now", equalTo(now))
                .body(act + ".notes[0].label", equalTo("1"))
                .body(act + ".notes[0].text", containsString("1890), 12."))
                .body("findAll { it.act == 'send' }.now", equalTo(Arrays.asList(null, null)));
        given().get("/documents/" + id + "/trail?format=csv").then().body(containsString(then));
        given().get("/documents/" + id + "/export?format=csv")
                .then()
                .body(containsString("TEXT | then “" + then + "” | now “" + now + "”"));
        Document printed = Jsoup.parse(
                given().get("/documents/" + id + "/export?format=html").asString());
        assertEquals(
                "4",
                printed.select("#claim-" + claims.get(0) + " .changed del")
                        .first()
                        .text());
        assertTrue(printed.select("#claim-" + claims.get(0) + " .trail li")
                .last()
                .text()
                .contains(then));
        Map<String, String> archive =
                unzipped(given().get("/documents/" + id + "/export?format=wacz").asByteArray());
        assertTrue(archive.get("trail.csv").contains(then));
        assertEquals(first, archive.get("document/edition-1.txt"));

        Document desk = Jsoup.parse(given().get("/desk/claims/" + claims.get(0)).asString());
        assertEquals("#changed", desk.select(".advice a").attr("href"));
        assertEquals("4", desk.select("#changed del").first().text());
        assertEquals("14", desk.select("#changed ins").first().text());
        assertTrue(desk.select(".history li").last().text().contains(then));
        Document trail =
                Jsoup.parse(given().get("/desk/documents/" + id + "/trail").asString());
        assertTrue(trail.select("td a").eachText().contains(then));

        // Whoever takes it again still sees what is to be decided anew.
        act(claims.get(0), "anna", Map.of("action", "take"));
        assertEquals("sign", claim(claims.get(0)).getString("changed.action"));
        // What stood is as it was.
        given().get("/claims/" + claims.get(1)).then().body("changed", nullValue());
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aNewNoteRenumbersTheOthersAndTakesNoVerdictAway() {
        String id = received();
        List<String> claims = claims(id);
        claims.forEach(EditionTest::sign);
        JsonPath before = claim(claims.get(1));
        String second = first.replace("[3]", "[4]")
                .replace("[2]", "[3]")
                .replace("[1]", "[2]")
                .replace("The weir of", "The bank was bought for 300 crowns in 1880.[1] The weir of")
                .replaceFirst("\n\nNotes\n\n", "\n\nNotes\n\n[1] Liv Dahl, The Bank (Bergen: Fyr, 1899), 3.\n\n");

        put(id, second).statusCode(200).body("changes.claims.became", equalTo(List.of("NEW")));

        for (String claim : claims) {
            assertEquals("SIGNED_OFF", claim(claim).getString("status"));
        }
        JsonPath after = claim(claims.get(1));
        assertEquals(before.getString("text").replace("[2]", "[3]"), after.getString("text"));
        assertEquals(before.getList("citations.id"), after.getList("citations.id"));
        assertEquals(List.of("3"), after.getList("citations.note"));
    }

    @Test
    void whatIsGoneLeavesTheListsAndStaysReadable() {
        String id = received();
        List<String> claims = claims(id);
        sign(claims.get(2));
        String second = first.replaceFirst("In 1902[^\n]*\n\n", "").replaceFirst("\\[3\\] Per[^\n]*\n", "");

        put(id, second)
                .statusCode(200)
                .body("changes.claims.became", equalTo(List.of("GONE")))
                .body("changes.notes.became", equalTo(List.of("GONE")))
                .body("document.notes", hasSize(2))
                .body("document.counts.values().sum()", equalTo(2));

        assertEquals(claims.subList(0, 2), claims(id));
        JsonPath gone = claim(claims.get(2));
        assertEquals(2, gone.getInt("goneIn"));
        assertEquals("SIGNED_OFF", gone.getString("status"));
        assertEquals("Rivers of " + mark, gone.getString("citations[0].csl.title"));
        given().get("/documents/" + id + "/editions/2")
                .then()
                .body("changes.claims[0].claim", equalTo(claims.get(2)))
                .body("receivedBy", equalTo("edith"));
        given().contentType("application/json")
                .body(Map.of("start", 1, "end", 5))
                .patch("/claims/" + claims.get(2))
                .then()
                .statusCode(422)
                .body("detail", containsString("gone since edition 2"));

        // It comes back with the first edition's words, as a claim of its own: what was gone is history.
        put(id, first)
                .statusCode(200)
                .body("edition", equalTo(3))
                .body("changes.claims.became", equalTo(List.of("NEW")));
    }

    @Test
    void aNewEditionMayBePasted() {
        String id = received();
        String page = given().multiPart("text", first.replace("4 metres", "14 metres"))
                .post("/desk/documents/" + id + "/edition")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("14", Jsoup.parse(page).select("ul.diff ins").text());
        given().multiPart("text", " ")
                .post("/desk/documents/" + id + "/edition")
                .then()
                .statusCode(400)
                .body(containsString("or paste its text"));
    }

    @Test
    void lookingFirstStoresNothing() {
        String id = received();
        String etag = given().get("/documents/" + id).header("ETag");
        String text = given().get("/documents/" + id + "/text").asString();
        String second = first.replace("4 metres", "14 metres");

        given().contentType("text/plain; charset=UTF-8")
                .body(second)
                .put("/documents/" + id + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("stored", equalTo(false))
                .body("changes.claimCounts.CHANGED", equalTo(1))
                .body("document.edition", equalTo(1));

        assertEquals(text, given().get("/documents/" + id + "/text").asString());
        given().get("/documents/" + id + "/editions")
                .then()
                .body("", hasSize(1))
                .body("[0].changes", nullValue());
        given().contentType("text/plain; charset=UTF-8")
                .header("If-Match", etag)
                .body(second)
                .put("/documents/" + id)
                .then()
                .statusCode(200);
        given().contentType("text/plain; charset=UTF-8")
                .header("If-Match", etag)
                .body(second + "\nMore.")
                .put("/documents/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void theSameBytesChangeNothingAndOtherDocumentsStayApart() {
        String id = received();

        put(id, first).statusCode(200).body("edition", equalTo(1)).body("changes", nullValue());

        String other = first.replace(mark, "Y" + mark);
        given().contentType("text/plain; charset=UTF-8")
                .body(other)
                .post("/documents")
                .then()
                .statusCode(201);
        put(id, other).statusCode(409);
        put(UUID.randomUUID().toString(), first).statusCode(404);
        put(id, "").statusCode(400);
        given().get("/documents/" + id + "/editions/2").then().statusCode(404);
    }

    @Test
    void theSameBytesAsAnotherKindOfTextAreReadAnew() {
        String id = received();

        given().contentType("text/markdown")
                .body(first.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("mediaType", equalTo("text/plain"))
                .body(
                        "notice",
                        containsString("to have it read as text/markdown, send these bytes to PUT /documents/" + id));
        given().contentType("text/markdown")
                .body(first.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + id)
                .then()
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("stored", equalTo(true))
                .body("document.mediaType", equalTo("text/markdown"));
        given().contentType("application/octet-stream")
                .body(first.getBytes(StandardCharsets.UTF_8))
                .put("/documents/" + id)
                .then()
                .body("edition", equalTo(2))
                .body("stored", equalTo(false))
                .body("$", not(hasKey("changes")));
    }

    @Test
    void aDocumentThatWasReadWorseBeforeIsReadAnewWhereThatIsAskedFor() {
        String id = received();
        String missed = claims(id).getFirst();
        // As a reader left it that did not see this claim.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update claim set gone_in = 1 where id = :id")
                        .setParameter("id", UUID.fromString(missed))
                        .executeUpdate());
        int seen = claims(id).size();

        put(id, first).body("stored", equalTo(false));
        reread(id, "&dry-run=true").body("stored", equalTo(false)).body("changes.claimCounts.NEW", equalTo(1));
        reread(id, "").body("stored", equalTo(true)).body("edition", equalTo(2));
        assertEquals(seen + 1, claims(id).size());
        reread(id, "").body("stored", equalTo(false)).body("edition", equalTo(2));
    }

    private ValidatableResponse reread(String id, String query) {
        return given().contentType("text/plain")
                .body(first)
                .put("/documents/" + id + "?reread=true" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void ofEditionsThatComeAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
        String id = received();
        String tag = given().get("/documents/" + id).header("ETag");
        List<Callable<Integer>> editors = Stream.of("5 metres", "6 metres", "7 metres", "8 metres")
                .map(height -> (Callable<Integer>) () -> given().contentType("text/plain; charset=UTF-8")
                        .header("If-Match", tag)
                        .body(first.replace("4 metres", height))
                        .put("/documents/" + id)
                        .statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(editors.size())) {
            for (Future<Integer> answer : desks.invokeAll(editors)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
        given().get("/documents/" + id + "/editions").then().body("number", equalTo(List.of(1, 2)));
    }

    @Test
    void theDeskAndThePrintedReportTellOfEditions() {
        String id = received();
        put(id, first.replace("4 metres", "14 metres")).statusCode(200);
        given().get("/desk/documents/" + id + "/editions")
                .then()
                .statusCode(200)
                .body(containsString("Edition 2"))
                .body(containsString("edith"))
                .body(containsString("<del>4</del>"))
                .body(containsString("The document as it first came."));
        given().get("/documents/" + id + "/export?format=html").then().body(containsString("this is edition 2"));
    }

    @Test
    void whatAPersonMendedIsNeverOverwritten() {
        String id = received();
        JsonPath document = given().get("/documents/" + id).then().extract().jsonPath();
        String mended = document.getString("notes[0].citations[0].id");
        String lost = document.getString("notes[2].citations[0].id");
        for (String citation : List.of(mended, lost)) {
            given().contentType("application/json")
                    .header("Remote-User", "anna")
                    .body(Map.of("csl", Map.of("title", "As Anna Knows It " + mark)))
                    .patch("/citations/" + citation)
                    .then()
                    .statusCode(200);
        }
        String words = document.getString("notes[0].citations[0].text");
        String second = first.replace(words, "See, for all of this, " + words)
                .replace("Per Vik, Rivers of", "Anonymous, A Guide to All the Waters of");

        put(id, second)
                .statusCode(200)
                .body("changes.problems", hasSize(1))
                .body("document.problems.kind", hasItem("MENDED_CITATION_GONE"))
                .body("document.notes[0].citations[0].id", equalTo(mended))
                .body("document.notes[0].citations[0].csl.title", equalTo("As Anna Knows It " + mark))
                .body("document.notes[2].citations[0].id", notNullValue());

        given().contentType("application/json")
                .body(Map.of("csl", Map.of("title", "Another")))
                .patch("/citations/" + lost)
                .then()
                .statusCode(409);
    }

    @Test
    void ofAMendedCitationThenAndNowAreShown() {
        String id = received();
        String claim = claims(id).get(2);
        sign(claim);
        String citation = given().get("/documents/" + id).path("notes[2].citations[0].id");
        given().contentType("application/json")
                .header("Remote-User", "edda")
                .body(Map.of("csl", Map.of("title", "Lakes of " + mark)))
                .patch("/citations/" + citation)
                .then()
                .statusCode(200);

        JsonPath stale = claim(claim);
        assertEquals("STALE", stale.getString("status"));
        assertEquals(List.of("CITATION"), stale.getList("changed.changes.what"));
        assertTrue(stale.getString("changed.changes[0].then").contains("Rivers of " + mark));
        assertTrue(stale.getString("changed.changes[0].now").contains("Lakes of " + mark));
    }

    @Test
    void ibidThatMeansAnotherWorkIsAnotherCitation() {
        String id = received();
        List<String> claims = claims(id);
        sign(claims.get(1));
        String second = first.replaceFirst("\\[1\\] Ada Holm[^\n]*", "[1] Olaf Strand, Locks (Lund: Sluss, 1889), 40.");

        put(id, second).statusCode(200).body("changes.claims.citations", hasItem(true));

        assertEquals("STALE", claim(claims.get(1)).getString("status"));
        assertEquals(List.of("its citations"), claim(claims.get(1)).getList("stale"));
        JsonPath changed = claim(claims.get(1));
        assertTrue(changed.getString("changed.changes[0].then").contains("The " + mark + " Weir"));
        assertTrue(changed.getString("changed.changes[0].now").contains("Locks"));
    }

    @Test
    void theDeskShowsWhatChangesAndThenDoesIt() {
        String id = received();
        List<String> claims = claims(id);
        sign(claims.get(0));
        String second = first.replace("4 metres", "14 metres");

        String page = given().multiPart("file", "weir.txt", second.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/desk/documents/" + id + "/edition")
                .then()
                .statusCode(200)
                .body(containsString("<del>4</del> <ins>14</ins>"))
                .body(containsString("Signed off"))
                .extract()
                .asString();
        assertEquals("SIGNED_OFF", claim(claims.get(0)).getString("status"));
        Matcher held = Pattern.compile("name=\"held\" value=\"(\\w+)\"").matcher(page);
        assertTrue(held.find());

        for (int status : List.of(303, 412)) {
            given().redirects()
                    .follow(false)
                    .formParams(Map.of("held", held.group(1), "type", "text/plain", "seen", "1"))
                    .post("/desk/documents/" + id + "/edition/confirm")
                    .then()
                    .statusCode(status);
        }
        assertEquals("STALE", claim(claims.get(0)).getString("status"));
        given().get("/desk/documents/" + id).then().body(containsString("Edition 2"));
        given().get("/desk/documents/" + id + "/edition").then().statusCode(200);
    }
}
