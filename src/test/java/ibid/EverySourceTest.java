package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Every copy of every work that a claim cites is looked at and shown; what differs in one wins over what another has.
@QuarkusTest
@TestProfile(PlainProfile.class)
class EverySourceTest {
    private static final String PAGE = """
            <html lang="en"><body>
            <p>The board wrote of %1$s that “the weir is quite sound, and no engineer doubts it”, that “a second bridge was
            never promised to the town”, and that 8,312 men had worked there until 14 May 1842.[1]</p>
            <h2>Notes</h2>
            <p>[1] Anna Dray, The Weir of %1$s (Bergen: Fyr, 1901), 3; Per Holm, The Other Weir of %1$s (Bergen: Fyr,
            1902), 9.</p></body></html>
            """;

    private final String mark =
            "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("abcdef");

    @Test
    void oneThatDiffersIsADiscrepancyThoughAnotherAgreesAndWhatNoneAnswersIsListed() {
        String document = given().contentType("text/html; charset=UTF-8")
                .body(PAGE.formatted(mark))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String claim = given().get("/claims?document=" + document).path("[0].id");
        List<String> cited = given().get("/claims/" + claim).path("citations.id");
        assertEquals(2, cited.size());

        attach(
                cited.getFirst(),
                "The minutes say of " + mark + " that the weir is quite sound, and no engineer doubts it.");
        JsonPath half = settled(claim);
        assertEquals(List.of("VERBATIM", "NOT_IN_THIS_COPY"), quotations(half, 0));

        attach(
                cited.getLast(),
                "The minutes say of " + mark + " that the weir is quite sound, and one engineer doubts it.");
        JsonPath report = settled(claim);

        assertEquals("DISCREPANCY", report.getString("status"));
        assertEquals(List.of("VERBATIM", "NOT_IN_THIS_COPY"), quotations(report, 0));
        assertEquals(List.of("ALTERED", "NOT_IN_THIS_COPY"), quotations(report, 1));
        assertEquals(
                List.of("a second bridge was never promised to the town", "8,312 men", "14 May 1842"),
                report.getList("unchecked.claimed").stream()
                        .map(words -> words.toString().replaceAll("\\s+", " "))
                        .map(words -> words.startsWith("8,312") ? "8,312 men" : words)
                        .toList());
    }

    private static void attach(String citation, String copy) {
        given().multiPart("file", "copy.txt", copy.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8")
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201);
    }

    private static JsonPath settled(String claim) {
        Awaitility.await()
                .until(() -> !given().get("/claims/" + claim).path("status").equals("CHECKING"));
        return given().get("/claims/" + claim).jsonPath();
    }

    private static List<String> quotations(JsonPath claim, int citation) {
        return claim.getList("citations[%d].findings.findAll { it.element == 'quotation' }.kind".formatted(citation));
    }
}
