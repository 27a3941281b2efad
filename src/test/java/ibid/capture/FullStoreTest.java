package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import ibid.PlainProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FullStoreTest.Full.class)
class FullStoreTest {
    /// A single document is more than the store may hold.
    public static final class Full implements QuarkusTestProfile {
        private final PlainProfile plain = new PlainProfile();

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(plain.getConfigOverrides());
            settings.put("ibid.store.quota", "16");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return plain.testResources();
        }
    }

    @Test
    void capturesEndForNowCopiesAreRefusedAndDocumentsAreTaken() {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Sluice

                        The sluice at Upper Tindal held in 1903.[1]

                        Notes

                        [1] Ada Brook, “The Sluice,” River Letters, May 2, 1950, http://nobody.example/sluice.
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath claim = given().get("/claims?document=" + document).jsonPath();
        String source = claim.getString("[0].citations[0].source.id");

        String capture = given().get("/sources/" + source).jsonPath().getString("captures[0]");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/captures/" + capture).jsonPath().getBoolean("done"));
        given().get("/captures/" + capture)
                .then()
                .body("verdict", equalTo("TOO_LARGE"))
                .body("signals", hasItem("the store is full"))
                .body("hops.size()", equalTo(0))
                .body("detail", containsString("ibid.store.quota"))
                .body("detail", containsString("tried again by itself"));
        given().get("/sources/" + source)
                .then()
                .body("state", equalTo("UNREACHABLE"))
                .body("nextAttemptAt", notNullValue());

        given().multiPart("file", "sluice.txt", "The sluice held.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/citations/" + claim.getString("[0].citations[0].id") + "/captures")
                .then()
                .statusCode(507)
                .contentType("application/problem+json")
                .body("detail", containsString("An operator can raise that"));

        given().get("/q/metrics").then().body(containsString("ibid_store_quota_bytes 16.0"));
    }
}
