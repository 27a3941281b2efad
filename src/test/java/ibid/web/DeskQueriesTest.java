package ibid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However many claims and sources a document has, a page of the desk asks the database a handful of questions.
@QuarkusTest
@TestProfile(PlainProfile.class)
class DeskQueriesTest {
    private static final int MOST = 5;

    @Inject
    SessionFactory sessions;

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
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    private Response asked(String path) {
        Statistics statistics = sessions.getStatistics();
        // Captures of other tests, and the news of them, may be at work; what they ask is not the page's. The best of
        // ten
        // looks is.
        long fewest = Long.MAX_VALUE;
        Response answer = null;
        for (int look = 0; look < 10 && fewest > MOST; look++) {
            statistics.clear();
            answer = given().get(path);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount());
        }
        assertTrue(fewest <= MOST, path + " made " + fewest + " queries");
        return answer;
    }

    @Test
    void aPageOfTheDeskOnFiveHundredClaimsAndThreeHundredSourcesTakesAHandfulOfQueries() {
        List<String> claims =
                given().get("/claims?limit=2&document=" + document).path("id");

        asked("/desk").then().statusCode(200);
        assertTrue(sessions.getStatistics().getPrepareStatementCount() > 0, "the queries are not counted");
        asked("/desk/documents/" + document).then().statusCode(200);
        asked("/desk/claims/" + claims.getLast()).then().statusCode(200);
        asked("/documents").then().statusCode(200);
        asked("/documents/" + document)
                .then()
                .body("progress.sources", equalTo(300))
                .body("counts.values().sum()", greaterThanOrEqualTo(500));
        asked("/claims/" + claims.getLast()).then().statusCode(200);
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
