package ibid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(PlainProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimPagesTest {
    private static final int CLAIMS = 9;

    @Inject
    ClaimPages pages;

    @Inject
    ClaimSearch search;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Inject
    DataSource database;

    private final List<String> documents = new ArrayList<>();

    @BeforeEach
    void submit() {
        if (!documents.isEmpty()) {
            return;
        }
        for (String place : List.of("Brakwater", "Tollhaven")) {
            String body = IntStream.rangeClosed(1, CLAIMS)
                    .mapToObj(n ->
                            "The weir at %s held back %d tons of ice, which is 100%%.[%d]".formatted(place, n * 31, n))
                    .collect(Collectors.joining("\n\n"));
            String notes = IntStream.rangeClosed(1, CLAIMS)
                    .mapToObj(n -> "[%d] Ada Brook, Ice at %s, vol. %d (Ulmhaven: Tide Press, 19%02d), 7."
                            .formatted(n, place, n, n))
                    .collect(Collectors.joining("\n\n"));
            documents.add(given().contentType("text/plain; charset=UTF-8")
                    .body(("Ice\n\n" + body + "\n\nNotes\n\n" + notes + "\n").getBytes(StandardCharsets.UTF_8))
                    .post("/documents")
                    .jsonPath()
                    .getString("id"));
        }
    }

    @Test
    void everyClaimIsOnOnePageWhateverItsSize() {
        for (String document : documents) {
            List<String> all = given().get("/claims?limit=200&document=" + document)
                    .jsonPath()
                    .getList("id");
            assertEquals(CLAIMS, all.size());
            for (int limit = 1; limit <= CLAIMS + 1; limit++) {
                assertEquals(all, walked("/claims?document=" + document + "&limit=" + limit));
            }
        }
        assertTrue(walked("/claims?limit=7").containsAll(walked("/claims?limit=7&document=" + documents.getFirst())));
    }

    /// @param first as it stands in an address, so nothing is encoded a second time, and neither is a Link
    private static List<String> walked(String first) {
        List<String> ids = new ArrayList<>();
        for (String next = first; next != null; ) {
            Response page = given().urlEncodingEnabled(false).get(next);
            ids.addAll(page.jsonPath().getList("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return ids;
    }

    @Test
    void wordsAreTakenAsTheyAreWritten() {
        assertEquals(CLAIMS, walked("/claims?limit=4&q=WEIR%20at%20brakwater").size());
        assertEquals(
                2 * CLAIMS,
                given().queryParam("q", "is 100%.")
                        .get("/claims")
                        .jsonPath()
                        .getList("id")
                        .size());
        assertEquals(List.of(), walked("/claims?q=weir_at"));
        assertEquals(List.of(), walked("/claims?q=no%20such%20words%20anywhere"));
    }

    @Test
    void aPersonsClaimsAndAStatusAreFoundAmongAll() {
        String claim =
                walked("/claims?limit=200&document=" + documents.getLast()).get(4);
        given().header("Remote-User", "wilma")
                .contentType("application/json")
                .body(Map.of("action", "take"))
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);

        assertEquals(List.of(claim), walked("/claims?limit=1&assignee=wilma"));
        assertEquals(List.of(claim), walked("/claims?limit=3&status=IN_REVIEW&document=" + documents.getLast()));
        assertTrue(walked("/claims?limit=3&status=IN_REVIEW&status=WAITING_FOR_SOURCE&document=" + documents.getLast())
                .contains(claim));
        given().header("Remote-User", "wilma")
                .contentType("application/json")
                .body(Map.of("action", "release"))
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
        assertEquals(List.of(), walked("/claims?limit=1&assignee=wilma"));
    }

    /// Once it was told of all documents what happened to them, no claim is looked through for another's status.
    @Test
    void everyStatusIsFoundAmongAllClaims() {
        Awaitility.await("all is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from happening") == 0);
        for (String document : documents) {
            Map<String, List<String>> byStatus =
                    given()
                            .get("/claims?limit=200&document=" + document)
                            .jsonPath()
                            .<Map<String, String>>getList("")
                            .stream()
                            .collect(Collectors.groupingBy(
                                    claim -> claim.get("status"),
                                    Collectors.mapping(claim -> claim.get("id"), Collectors.toList())));
            assertTrue(byStatus.containsKey("WAITING_FOR_SOURCE"), byStatus.toString());
            for (ClaimStatus status : ClaimStatus.values()) {
                List<String> here = byStatus.getOrDefault(status.name(), List.of());
                assertEquals(here, walked("/claims?limit=2&status=" + status + "&document=" + document), status.name());
                assertTrue(walked("/claims?limit=7&status=" + status).containsAll(here), status.name());
            }
        }
        Set<UUID> signed = Set.copyOf(
                pages.page(new ClaimPages.Filter(null, null, null, Set.of(ClaimStatus.SIGNED_OFF)), null, 1_000));
        assertTrue(
                documents.stream()
                        .flatMap(document -> walked("/claims?limit=200&document=" + document).stream())
                        .noneMatch(claim -> signed.contains(UUID.fromString(claim))),
                "what has another status is not even looked at");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Of a word that stands everywhere the newest claims that say it themselves are shown.
    @Test
    void aWordOfVeryManyClaimsIsFoundInTheirOrder() throws Exception {
        transaction.begin();
        try {
            entities.createNativeQuery("""
                            insert into claim (id, document_id, start_offset, end_offset, text, why, origin, version)
                            select gen_random_uuid(), cast(:document as uuid), 100000 + n, 100000 + n + 1, 'A gannet at weir ' || n,
                                '[]', 'READ', 1 from generate_series(1, 2100) n""")
                    .setParameter("document", documents.getFirst())
                    .executeUpdate();
            Candidates gannets = search.candidates(new Wish(Whose.ANYBODYS, null, null, null, "Gannét"), "anna");

            List<Candidate> page = gannets.page(0, 100);

            assertEquals(100, page.size());
            assertEquals(page.subList(60, 100), gannets.page(60, 40));
            assertTrue(gannets.withoutCopies());
            assertTrue(search.candidates(new Wish(Whose.ANYBODYS, null, null, null, "gannet 2077"), "anna")
                            .page(0, 5)
                            .size()
                    == 1);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void misspeltWordsAreFoundWhereTheWordsAreNot() {
        Wish wish = new Wish(Whose.ANYBODYS, null, null, null, "tollhafen");
        Candidates near = search.candidates(wish, "anna");

        assertEquals(CLAIMS, near.page(0, 100).size());
        assertFalse(near.withoutCopies());
    }

    /// As its own maintenance does, and as a restore builds indexes: with no schema to look functions up in.
    @Test
    void theDatabaseAnalysesWhatItIndexes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("claim", "note", "text_layer")) {
                statement.execute("analyze " + table);
            }
        }
    }

    @Test
    void aPageBehindAClaimThatIsNotThereIsEmpty() {
        assertEquals(
                List.of(),
                pages.page(new ClaimPages.Filter(null, null, null, Set.of(ClaimStatus.STALE)), UUID.randomUUID(), 5));
    }

    @Test
    void theQueueLeavesNothingOutWhereverItIsCut() {
        Wish wish = new Wish(Whose.ANYBODYS, null, UUID.fromString(documents.getFirst()), null, null);
        List<Candidate> all = search.candidates(wish, "anna").page(0, 100);
        assertEquals(CLAIMS, all.size());
        for (int step = 1; step <= CLAIMS; step++) {
            List<Candidate> cut = new ArrayList<>();
            for (int from = 0; from < CLAIMS; from += step) {
                cut.addAll(search.candidates(wish, "anna").page(from, step));
            }
            assertEquals(all, cut);
        }
    }
}
