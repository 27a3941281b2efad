package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A claim's report has the tag of what it is made of: unchanged it is not made again, and never shown after a change.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ClaimVersionTest {
    private static final String TEXT = """
            The quay of %1$s

            The quay of %1$s is 212 metres long.[1]

            Notes

            [1] Ada Holm, The Quay of %1$s (Bergen: Fyr, 1890), 12.
            """;

    /// Tables that point at what a report is made of, and that no report of a claim shows: of what was said again and
    /// again of a copy, the last stands at the copy itself.
    private static final Set<String> NOT_SHOWN = Set.of(
            "claim_change",
            "claim_tag",
            "citation_mend",
            "page_mend",
            "ruling",
            "source_act",
            "text_layer",
            "news",
            "audit_fault",
            "takedown");

    @Inject
    EntityManager entities;

    private final String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);

    private String sent() {
        return given().contentType("text/plain; charset=UTF-8")
                .body(TEXT.formatted(mark))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response read(String claim) {
        return given().get("/claims/" + claim).then().statusCode(200).extract().response();
    }

    @Test
    void anUnchangedClaimIsAnsweredWithNothing() {
        String claim = given().get("/claims?document=" + sent()).path("[0].id");
        String tag = read(claim).header("ETag");
        given().header("If-None-Match", tag)
                .get("/claims/" + claim)
                .then()
                .statusCode(304)
                .body(emptyString());
        assertEquals(tag, read(claim).header("ETag"));
    }

    @Test
    void claimsThatWereWrittenTogetherAreToldApart() {
        String two = TEXT.formatted(mark).replace("long.[1]", "long.[1] Its crane of 1902 lifts 14 tonnes.[1]");
        String document = given().contentType("text/plain; charset=UTF-8")
                .body(two)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> claims = given().get("/claims?document=" + document).path("id");
        Response first = read(claims.get(0));
        Response second = read(claims.get(1));
        assertNotEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("The quay of " + mark + " is 212 metres long.[1]", first.path("text"));
        assertEquals("Its crane of 1902 lifts 14 tonnes.[1]", second.path("text"));
    }

    @Test
    void whateverIsDoneToAClaimGivesItAnotherTagAndIsShown() throws Exception {
        String document = sent();
        String claim = given().get("/claims?document=" + document).path("[0].id");
        String citation = read(claim).path("citations[0].id");
        String path = "/claims/" + claim;
        List<Runnable> deeds = List.of(
                () -> acted(path + "/reviews", Map.of("action", "take"), 201),
                () -> given().contentType("application/json")
                        .body(Map.of("csl", Map.of("title", "The Long Quay")))
                        .patch("/citations/" + citation)
                        .then()
                        .statusCode(200),
                () -> {
                    given().multiPart(
                                    "file",
                                    "quay.txt",
                                    "The long quay of %s is 221 metres long, says the board."
                                            .formatted(mark)
                                            .getBytes(StandardCharsets.UTF_8),
                                    "text/plain")
                            .post("/citations/" + citation + "/captures")
                            .then()
                            .statusCode(201);
                    Awaitility.await()
                            .until(() -> !given().get(path).path("status").equals("CHECKING"));
                },
                () -> given().contentType("application/json")
                        .body(Map.of("notes", List.of()))
                        .patch(path)
                        .then()
                        .statusCode(200),
                () -> given().contentType("text/plain; charset=UTF-8")
                        .body(TEXT.formatted(mark).replace("212 metres", "some 212 metres"))
                        .put("/documents/" + document)
                        .then()
                        .statusCode(200));
        for (Runnable deed : deeds) {
            Response before = read(claim);
            deed.run();
            Response after = read(claim);
            assertNotEquals(before.header("ETag"), after.header("ETag"));
            assertNotEquals(before.asString(), after.asString());
            given().header("If-None-Match", before.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    private static void acted(String path, Map<String, ?> act, int status) {
        given().contentType("application/json").body(act).post(path).then().statusCode(status);
    }

    @Test
    void aNewEditionRenewsTheWordsAroundAClaimThatStands() {
        String document = sent();
        String claim = given().get("/claims?document=" + document).path("[0].id");
        Response before = read(claim);
        given().contentType("text/plain; charset=UTF-8")
                .body(TEXT.formatted(mark).replace("\n\nThe quay", "\n\nLook. The quay"))
                .put("/documents/" + document)
                .then()
                .statusCode(200);
        assertNotEquals(before.<String>path("prefix"), read(claim).path("prefix"));
    }

    @Test
    void anUnchangedDocumentIsAnsweredWithNothingAndAChangeShowsAtOnce() {
        String document = sent();
        String path = "/documents/" + document;
        String claim = given().get("/claims?document=" + document).path("[0].id");
        Response before = given().get(path);
        given().header("If-None-Match", before.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .body(emptyString());
        assertEquals(before.asString(), given().get(path).asString());

        acted("/claims/" + claim + "/reviews", Map.of("action", "take"), 201);

        Response after = given().header("If-None-Match", before.header("ETag")).get(path);
        assertEquals(200, after.statusCode());
        assertEquals(Map.of("IN_REVIEW", 1), after.path("counts"));
    }

    /// Whoever adds a table that a report may show has to name it in both functions, or here.
    @Test
    void noTableIsForgotten() {
        List<?> tables = entities.createNativeQuery("""
                        select distinct c.relname::text from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
                        where f.contype = 'f' and r.relname in
                            ('claim', 'note', 'citation', 'source', 'capture', 'comparison', 'finding', 'text_layer')""", String.class).getResultList();
        for (String function : List.of("claim_version", "document_version")) {
            String versions = (String)
                    entities.createNativeQuery("select prosrc from pg_proc where proname = :name", String.class)
                            .setParameter("name", function)
                            .getSingleResult();
            assertEquals(
                    Set.of(),
                    tables.stream()
                            .map(String.class::cast)
                            .filter(table -> !versions.matches("(?s).*(from|join) " + table + "\\b.*"))
                            .filter(table -> !NOT_SHOWN.contains(table))
                            .collect(Collectors.toSet()),
                    function);
        }
    }
}
