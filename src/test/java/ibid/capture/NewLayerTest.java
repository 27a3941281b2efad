package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ibid.PlainProfile;
import ibid.fetch.OriginServer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A release with a new version of an extractor starts on the copies that an older one has read.
@QuarkusTest
@TestProfile(PlainProfile.class)
class NewLayerTest {
    @Inject
    RelayerWork relayering;

    @Inject
    DataSource database;

    @Test
    void makesANewLayerAndTheOldFindingsKeepTheirs() throws Exception {
        try (OriginServer server = new OriginServer().html("/ledger", """
                        <!DOCTYPE html><html lang="en"><head><title>The ledger of the salt works</title></head><body><main>
                        <h1>The ledger of the salt works</h1><p>The keeper wrote that the pans were full to the brim
                        on the last day of the year, and that nobody had seen so white a crust since the great frost. He
                        asked for two more carts and for a lantern at the gate.</p></main></body></html>
                        """)) {
            String claim = claimOn(server.url("/ledger"));
            JsonPath before = passage(claim);
            UUID old = UUID.fromString(before.getString("layer"));
            as("an older release", "update text_layer set version = 'old' where id = ?", old);

            relayering.start(new StartupEvent());

            Awaitility.await().until(() -> !passage(claim).getString("layer").equals(old.toString()));
            JsonPath after = passage(claim);
            assertEquals(before.getString("text"), after.getString("text"));
            assertNotEquals(old.toString(), after.getString("layer"));
            assertEquals(before.getString("text"), wordsOfTheFindingsIn(old));
        }
    }

    private static String claimOn(String url) {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The salt works

                        The ledger says that the pans were “full to the brim” in the winter.[1]

                        Notes

                        [1] Salt Works, "The ledger of the salt works", %s (accessed 4 May 2020).
                        """.formatted(url))
                .post("/documents")
                .then()
                .extract()
                .path("id");
        Awaitility.await().until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        return given().get("/claims?document=" + document).path("find { it.text.contains('brim') }.id");
    }

    private static JsonPath passage(String claim) {
        return given().get("/claims/" + claim)
                .then()
                .extract()
                .jsonPath()
                .setRootPath("citations[0].findings.find { it.element == 'quotation' }.passage");
    }

    private void as(String who, String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertEquals(1, statement.executeUpdate(), who);
        }
    }

    /// Read out of the layer at the offsets that the finding has.
    private String wordsOfTheFindingsIn(UUID layer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select l.text, (f.passage -> 'passage' ->> 'start')::int, (f.passage -> 'passage' ->> 'end')::int
                        from finding f join comparison c on c.id = f.comparison_id join text_layer l on l.id = c.layer_id
                        where l.id = ? and f.element = 'QUOTATION'""")) {
            statement.setObject(1, layer);
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1).substring(found.getInt(2), found.getInt(3));
        }
    }
}
