package ibid.document;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ibid.Meanwhile;
import ibid.PlainProfile;
import ibid.document.Marking.Marked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class AtOnceTest {
    @Inject
    Marking marking;

    @Inject
    Claims claims;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void ofTwoNotesThatTwoPeoplePutToAClaimNoneIsLost() throws Exception {
        String document = document("Two notes at once");
        List<String> notes = given().get("/documents/" + document).jsonPath().getList("notes.id");
        UUID claim = UUID.fromString(claim(document).getString("[0].id"));

        Meanwhile.happens(
                database,
                "update claim set version = version + 1 where id = '%s'; insert into claim_note values ('%s', '%s')"
                        .formatted(claim, claim, notes.get(1)),
                () -> assertInstanceOf(Marked.Done.class, marking.put(UUID.fromString(notes.get(2)), claim, "bert")));

        Set<UUID> standing = QuarkusTransaction.requiringNew()
                .call(() -> claims.claim(claim).orElseThrow().notes());
        assertEquals(Set.copyOf(notes.stream().map(UUID::fromString).toList()), standing);
    }

    @Test
    void aSourceThatIsTakenDownWhileItsCitationIsMendedStaysDown() throws Exception {
        JsonPath claim = claim(document("A takedown meanwhile"));
        String citation = claim.getString("[0].citations[0].id");
        String source = claim.getString("[0].citations[0].source.id");

        Meanwhile.happens(
                database,
                """
                update source set taken_down = '{"act": "%s", "by": "ada", "at": "2026-01-01T00:00:00Z", "reason": "asked"}'
                where id = '%s'""".formatted(UUID.randomUUID(), source),
                () -> given().contentType("application/json")
                        .body(Map.of("csl", Map.of("title", "The reopening of the harbour")))
                        .patch("/citations/" + citation)
                        .then()
                        .statusCode(200));

        assertEquals(
                List.of("ada", "The reopening of the harbour"),
                QuarkusTransaction.requiringNew()
                        .call(() -> List.of((Object[]) entities.createNativeQuery(
                                        "select taken_down ->> 'by', csl ->> 'title' from source where id = '" + source
                                                + "'")
                                .getSingleResult())));
    }

    private static String document(String title) {
        return given().contentType("text/plain; charset=UTF-8")
                .body("""
                        %s

                        The harbour was closed for eleven days in 1911.[1]

                        Notes

                        [1] Ada Brook, "The closing of the harbour", http://127.0.0.1:9/%s.

                        [2] Cora Dale, The Port in Winter (Hull: Mast, 1921), 12.

                        [3] Edith Frame, Ice and Tide (Leith: Oar, 1922), 90.
                        """.formatted(title, title.hashCode()).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
    }

    private static JsonPath claim(String document) {
        return given().get("/claims?document=" + document).jsonPath();
    }
}
