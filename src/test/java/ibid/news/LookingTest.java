package ibid.news;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class LookingTest {
    private static final Duration AWAY = Duration.ofSeconds(30);

    /// What this transaction has marked; the replica that runs beside the test sees none of it.
    private static final String MARKED = "from happening where xmin = pg_current_xact_id()::xid";

    @Inject
    Noticing noticing;

    @Inject
    EntityManager entities;

    @Test
    void whileReplicasAreReplacedOneReleaseLooksAndTheNextLooksAtAllOnceItIsGone() {
        document("A first letter");
        QuarkusTransaction.begin();
        try {
            change("delete from told_by");
            change("insert into told_by (release, looked_at) values ('1.0', clock_timestamp())");
            assertFalse(noticing.looks("1.1", AWAY));
            assertTrue(noticing.looks("1.0", AWAY));
            assertEquals(0, number("select count(*) " + MARKED));

            change("update told_by set looked_at = looked_at - interval '31 seconds'");
            assertTrue(noticing.looks("1.1", AWAY));
            long all = number("select count(*) from document");
            assertEquals(all, number("select count(*) " + MARKED));
            assertFalse(noticing.looks("1.0", AWAY));
            assertTrue(noticing.looks("1.1", AWAY));
            assertEquals(all, number("select count(*) " + MARKED));

            // The release before comes back.
            change("update told_by set looked_at = looked_at - interval '31 seconds'");
            assertTrue(noticing.looks("1.0", AWAY));
            assertEquals(2 * all, number("select count(*) " + MARKED));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void whatAWorkIsSaidToBeMarksAllDocumentsThatCiteIt() {
        String source = document("A second letter");
        assertEquals(source, document("A third letter"));
        QuarkusTransaction.begin();
        try {
            change("update source set csl = csl || '{\"page\": \"1-20\"}' where id = '" + source + "'");
            assertEquals(2, number("select count(distinct document_id) " + MARKED));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /// @return the source that it cites
    private static String document(String title) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        %s

                        The harbour was closed for eleven days in 1911.[1]

                        Notes

                        [1] Ada Brook, "The closing of the harbour", http://127.0.0.1:9/looking.
                        """.formatted(title).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        return given().get("/claims?document=" + document).jsonPath().getString("[0].citations[0].source.id");
    }

    private void change(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
