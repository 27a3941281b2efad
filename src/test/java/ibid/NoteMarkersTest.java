package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A note's marker is no word and no number of the claim that it stands in, whatever it looks like.
@QuarkusTest
@TestProfile(PlainProfile.class)
class NoteMarkersTest {
    private static final String COPY = "Minutes of the board, volume four. The weir of %s was built by the town in 1841"
            + " for 700 crowns, and the accounts of that year were read and approved.";

    @Inject
    EntityManager entities;

    private final String mark = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private String sent(String type, String text) {
        return given().contentType(type + "; charset=UTF-8")
                .body(text.formatted(mark))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath compared(String document) {
        String claim = given().get("/claims?document=" + document)
                .jsonPath()
                .getString("find { it.text.startsWith('The weir') }.id");
        String path = "/claims/" + claim;
        given().multiPart(
                        "file",
                        "minutes.txt",
                        COPY.formatted(mark).getBytes(StandardCharsets.UTF_8),
                        "text/plain;charset=UTF-8")
                .post("/citations/" + given().get(path).path("citations[0].id") + "/captures")
                .then()
                .statusCode(201);
        Awaitility.await().until(() -> !given().get(path).path("status").equals("CHECKING"));
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static void assertFound(JsonPath claim) {
        assertEquals(List.of(), claim.getList("unchecked"), () -> claim.getString("text"));
        assertEquals("PASSAGE_FOUND", claim.getString("status"));
    }

    @Test
    void ofMarkdown() {
        assertFound(compared(sent("text/markdown", """
                # The weir

                The weir of %1$s “was built by the town in 1841”[^3] for 700 crowns.[^min]

                [^3]: Minutes of the Board of %1$s (Bergen: Fyr, 1890), 12.
                [^min]: Minutes of the Board of %1$s (Bergen: Fyr, 1890), 13.
                """)));
    }

    @Test
    void inRoundBracketsAndGluedToTheirWords() {
        assertFound(compared(sent("text/plain", """
                The weir of %1$s and its accounts

                The weir of %1$s was built by the town in 1841 for 700 crowns.(1)

                Nobody has built another one since that time.(2)

                Notes

                (1) Minutes of the Board of %1$s (Bergen: Fyr, 1890), 12.
                (2) Minutes of the Board of %1$s (Bergen: Fyr, 1890), 13.
                """)));
    }

    @Test
    void ofAnEarlierReleaseAreFoundByTheMigration() throws IOException {
        UUID document = UUID.fromString(sent("text/markdown", """
                # The weir

                The weir of %1$s was built[^3] by the town in 1841 for 700 crowns.[^min] It stands.

                [^3]: Minutes of the Board of %1$s (Bergen: Fyr, 1890), 12.
                [^min]: Minutes of the Board of %1$s (Bergen: Fyr, 1890), 13.
                """));
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/V22_1__note_markers_of_claims.sql"));
        String update = migration.substring(migration.indexOf("update claim"), migration.lastIndexOf(';'));
        List<?> read = markers(document);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update claim set markers = null").executeUpdate();
            entities.createNativeQuery(update).executeUpdate();
        });
        assertEquals(read, markers(document));
        assertEquals(
                1,
                read.stream()
                        .filter(each -> String.valueOf(each).contains("end"))
                        .count());
    }

    private List<?> markers(UUID document) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select cast(markers as text) from claim where document_id = :id order by start_offset",
                                String.class)
                        .setParameter("id", document)
                        .getResultList());
    }
}
