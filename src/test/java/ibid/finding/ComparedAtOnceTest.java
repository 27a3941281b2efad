package ibid.finding;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several runs look at one copy at once: the queue's own, and two more that have read what there is to do before any
/// of them could keep what it saw.
@QuarkusTest
@TestProfile(PlainProfile.class)
class ComparedAtOnceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RUNS = 3;

    @Inject
    Comparisons comparisons;

    @Inject
    Drifts drifts;

    @Inject
    EntityManager entities;

    private String citation = "";
    private String document = "";

    @BeforeEach
    void sendIn() {
        document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        Compared at Once

                        Fenn has “a quay of grey stone” in mind.[1] She puts “nine hundred steps” beside it.[1]

                        Notes

                        [1] Orla Fenn, The Grey Quay %s, 1950, p. 4.
                        """.formatted(UUID.randomUUID()))
                .post("/documents")
                .path("id");
        citation = given().get("/claims?document=" + document).path("[0].citations[0].id");
    }

    @Test
    void aClaimIsHeldAgainstACopyOnce() {
        UUID copy = whileNobodyCanKeep("comparison", "It had a quay of grey stone.", comparisons::compare);
        assertEquals(2, count("select count(*) from comparison where capture_id = ?1", copy));
        assertEquals(
                2,
                count(
                        "select count(*) from finding f join comparison c on c.id = f.comparison_id"
                                + " where c.capture_id = ?1 and f.element = 'QUOTATION'",
                        copy));
    }

    @Test
    void aPassageIsFollowedIntoALaterCopyOnce() {
        UUID first = attach("It had a quay of grey stone.");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        UUID later = whileNobodyCanKeep("passage_drift", "It once had a quay of grey stone.", drifts::follow);
        int passages = count(
                "select count(*) from finding f join comparison c on c.id = f.comparison_id"
                        + " where c.capture_id = ?1 and f.passage is not null",
                first);
        assertTrue(passages > 0);
        assertEquals(passages, count("select count(*) from passage_drift where capture_id = ?1", later));
    }

    private UUID whileNobodyCanKeep(String table, String copy, Consumer<UUID> run) {
        Kept kept = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("lock table " + table + " in share mode").executeUpdate();
            UUID capture = attach(copy);
            List<CompletableFuture<Void>> started = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> run.accept(capture), Thread::startVirtualThread))
                    .limit(RUNS - 1)
                    .toList();
            Awaitility.await().atMost(PATIENCE).until(() -> waiting() >= RUNS);
            return new Kept(capture, started);
        });
        kept.runs()
                .forEach(each ->
                        each.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        return kept.capture();
    }

    private record Kept(UUID capture, List<CompletableFuture<Void>> runs) {}

    private UUID attach(String words) {
        return UUID.fromString(
                given().multiPart("file", "quay.txt", words.getBytes(StandardCharsets.UTF_8), "text/plain")
                        .post("/citations/" + citation + "/captures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private int waiting() {
        return QuarkusTransaction.requiringNew().call(() -> count("select count(*) from pg_locks where not granted"));
    }

    private int count(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).intValue();
    }
}
