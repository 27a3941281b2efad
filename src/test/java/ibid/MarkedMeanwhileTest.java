package ibid;

import static io.restassured.RestAssured.given;

import ibid.document.Marking;
import ibid.reading.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// A claim is marked while a copy of its source is kept: neither transaction sees the other, and still they are
/// compared.
@QuarkusTest
@TestProfile(PlainProfile.class)
class MarkedMeanwhileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Marking marking;

    @Inject
    EntityManager entities;

    @Test
    void aClaimThatIsMarkedWhileACopyComesIsHeldAgainstIt() {
        String document =
                given().contentType("text/plain").body("""
                        Marked Meanwhile

                        The quay was rebuilt in 1911 by the town.[1]

                        Notes

                        [1] Orla Fenn, The Quays, 1950, p. 4.
                        """).post("/documents").path("id");
        String note = given().get("/documents/" + document).path("notes[0].id");
        String citation = given().get("/claims?document=" + document).path("[0].citations[0].id");
        CompletableFuture<Integer> copy = new CompletableFuture<>();
        UUID claim = QuarkusTransaction.requiringNew().call(() -> {
            Marking.Marked marked =
                    marking.mark(UUID.fromString(document), new Span(18, 30), Set.of(UUID.fromString(note)), "anna");
            Thread.ofVirtual().start(() -> copy.complete(attached(citation)));
            Awaitility.await().atMost(PATIENCE).until(() -> copy.isDone() || somebodyWaits());
            return ((Marking.Marked.Done) marked).claim();
        });
        Assertions.assertEquals(201, copy.orTimeout(30, TimeUnit.SECONDS).join());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !given().get("/claims/" + claim).path("status").equals("CHECKING"));
    }

    private static int attached(String citation) {
        return given().multiPart(
                        "file",
                        "quays.txt",
                        "The quay was rebuilt in 1911.".getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .post("/citations/" + citation + "/captures")
                .statusCode();
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .getSingleResult());
    }
}
