package ibid;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// What a person at the desk does through REST, in the words of a test.
final class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Desk() {}

    static List<Map<String, Object>> claims() {
        return given().get("/claims?limit=200").then().statusCode(200).extract().path("");
    }

    static Set<String> statuses() {
        return claims().stream().map(claim -> (String) claim.get("status")).collect(Collectors.toSet());
    }

    /// The claim whose words begin like this.
    static JsonPath claim(String starts) {
        return given().get("/claims/" + id(starts))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String id(String starts) {
        return claims().stream()
                .filter(claim -> ((String) claim.get("text")).startsWith(starts))
                .map(claim -> (String) claim.get("id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim starts with: " + starts));
    }

    static String status(String starts) {
        return claim(starts).getString("status");
    }

    static void awaitStatus(String starts, String status) {
        Awaitility.await(starts + " is " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status(starts).equals(status));
    }

    /// Waits for the machine, whatever people have done to the claim meanwhile.
    static void awaitChecked(String starts) {
        Awaitility.await(starts + " is checked")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !status(starts).equals("CHECKING"));
    }

    /// A person acts on a claim, and it must work.
    static void acts(String who, String starts, Map<String, Object> review) {
        given().header("Remote-User", who)
                .contentType("application/json")
                .body(review)
                .post("/claims/" + id(starts) + "/reviews")
                .then()
                .statusCode(201);
    }
}
