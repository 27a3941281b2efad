package ibid.report;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibid.PlainProfile;
import ibid.document.Claims;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// A report takes several queries, and other requests go on meanwhile.
@QuarkusTest
@TestProfile(PlainProfile.class)
class SnapshotTest {
    private static final String FIRST = "The pier at Sandholm burned in %s. It was built again within 4 years.\n";

    @Inject
    Reader reader;

    @Inject
    Reports reports;

    @Inject
    Claims claims;

    @Inject
    EntityManager database;

    @ApplicationScoped
    static class Reader {
        @Snapshot
        public <T> T read(Supplier<T> reading) {
            return reading.get();
        }
    }

    @Test
    void whatIsReadBesideANewEditionIsOfTheOldOneOrOfTheNewOne() {
        UUID document = UUID.fromString(given().contentType("text/plain")
                .body(FIRST.formatted("1871"))
                .post("/documents")
                .path("id"));
        String old = FIRST.formatted("1871").substring(0, 33);

        List<String> both = reader.read(() -> {
            String before = claims.of(document).getFirst().text();
            put(document, "A word before it all, and then some more. " + FIRST.formatted("1872"));
            DocumentSurvey after = reports.survey(document).orElseThrow();
            return List.of(before.substring(0, 33), after.document().text().substring(0, 33));
        });

        assertEquals(List.of(old, old), both);
        assertEquals(
                "A word before it all",
                reports.survey(document).orElseThrow().document().text().substring(0, 20));
    }

    @Test
    void aReadWritesNothing() {
        assertThrows(
                PersistenceException.class,
                () -> reader.read(
                        () -> database.createNativeQuery("delete from review").executeUpdate()));
    }

    /// In a thread of its own: another request takes part in no transaction of this one.
    private static void put(UUID document, String text) {
        int[] status = new int[1];
        Thread other = Thread.ofPlatform()
                .start(() -> status[0] = given().contentType("text/plain")
                        .body(text)
                        .put("/documents/" + document)
                        .statusCode());
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(200, status[0]);
    }
}
