package ibid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However many claims and sources a document has, a page of the desk asks the database a handful of questions.
@QuarkusTest
@TestProfile(PlainProfile.class)
class DeskQueriesTest {
    private static final int MOST = 5;

    @Inject
    @PersistenceUnitExtension
    CountedStatements counted;

    private String document;

    @BeforeEach
    void sendInALargeDocument() {
        document = given().contentType("text/plain")
                .body(LargeDocument.text(500, 300, "Sandholm"))
                .post("/documents")
                .then()
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
    }

    private Response asked(String path) {
        String name = UUID.randomUUID().toString();
        Response answer = given().header(CountedStatements.HEADER, name).get(path);
        List<String> statements = counted.of(name);
        assertTrue(
                !statements.isEmpty() && statements.size() <= MOST,
                () -> path + " made " + statements.size() + " queries:\n" + String.join("\n", statements));
        return answer;
    }

    /// What was remembered of the document does not count any more.
    private Response askedAnew(String path, String claim) {
        given().contentType("application/json")
                .body("{\"action\": \"comment\", \"reason\": \"Seen.\"}")
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
        return asked(path);
    }

    @Test
    void aPageOfTheDeskOnFiveHundredClaimsAndThreeHundredSourcesTakesAHandfulOfQueries() {
        List<String> claims =
                given().get("/claims?limit=2&document=" + document).path("id");

        String claim = claims.getLast();
        for (String path : List.of(
                "/desk", "/desk/documents/" + document, "/desk/claims/" + claim, "/documents", "/claims/" + claim)) {
            askedAnew(path, claim).then().statusCode(200);
        }
        askedAnew("/documents/" + document, claim)
                .then()
                .body("progress.sources", equalTo(300))
                .body("counts.values().sum()", greaterThanOrEqualTo(500));
    }

    @Test
    void anUnchangedClaimIsAnsweredWithoutItsBody() {
        String claim = given().get("/claims?limit=1&document=" + document).path("[0].id");
        String tag = given().get("/claims/" + claim).getHeader("ETag");

        given().header("If-None-Match", tag).get("/claims/" + claim).then().statusCode(304);
        given().contentType("application/json")
                .body("{\"action\": \"comment\", \"reason\": \"Seen.\"}")
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
        given().header("If-None-Match", tag).get("/claims/" + claim).then().statusCode(200);
    }
}
