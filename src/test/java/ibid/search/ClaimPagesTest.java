package ibid.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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
        List<UUID> all = search.candidates(wish, "anna", 0, 100);
        assertEquals(CLAIMS, all.size());
        for (int step = 1; step <= CLAIMS; step++) {
            List<UUID> cut = new ArrayList<>();
            for (int from = 0; from < CLAIMS; from += step) {
                cut.addAll(search.candidates(wish, "anna", from, step));
            }
            assertEquals(all, cut);
        }
    }
}
