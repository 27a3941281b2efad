package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import ibid.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Whatever is sent, the answer is a problem that says what to do, and nothing is stored by halves.
@QuarkusTest
@TestProfile(PlainProfile.class)
class BadInputTest {
    private static final String NOTED = """
            A Short Piece

            The harbour was “closed for the winter” in 2019.[1]

            Notes

            [1] Mara Quill, “Ice,” Harbour Letters, May 2, 2019, http://nobody.example/ice.
            """;

    @Test
    void anEmptyBody() {
        problem(send("", "text/plain"), 400, "empty");
    }

    @Test
    void aTypeThatNoReaderKnows() {
        problem(send("x", "image/png"), 415, "text/plain");
    }

    @Test
    void bytesThatAreNoDocument() {
        byte[] junk = new byte[4096];
        for (int i = 0; i < junk.length; i++) {
            junk[i] = (byte) (i * 31);
        }
        int before = documents();
        given().contentType("application/octet-stream")
                .body(junk)
                .post("/documents")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Assertions.assertEquals(before, documents());
    }

    @Test
    void aBrokenPdf() {
        int before = documents();
        byte[] pdf = Arrays.copyOf(Sample.clipping(), 700);
        problem(
                given().contentType("application/pdf")
                        .body(pdf)
                        .post("/documents")
                        .then(),
                422,
                "PDF");
        Assertions.assertEquals(before, documents());
    }

    @Test
    void aBodyThatIsTooLarge() {
        byte[] large = "All work and no play. ".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        problem(given().contentType("text/plain").body(large).post("/documents").then(), 413, "larger than the 8 MiB");
    }

    @Test
    void anUnknownId() {
        for (String path : List.of("/documents/", "/claims/", "/citations/", "/sources/", "/captures/")) {
            problem(given().get(path + UUID.randomUUID()).then(), 404, "There is no");
        }
    }

    @Test
    void anAddressThatIsNoId() {
        problem(given().get("/claims/seventeen").then(), 404, "'seventeen' is not an id of a claim");
        problem(given().get("/nowhere").then(), 404, "nothing at this address");
    }

    @Test
    void aMalformedReview() {
        String claim = claim();
        problem(
                review(claim, "{\"action\": \"jump\"}"),
                400,
                "take, assign, release, propose, sign, send-back, undo, comment");
        problem(review(claim, "{\"action\": "), 400, "not JSON");
        problem(review(claim, "{\"verdikt\": \"CONFIRMED\"}"), 400, "verdikt");
        problem(review(claim, "{}"), 400, "action");
        problem(review(claim, "[]"), 400, "JSON");
    }

    @Test
    void aCharacterThatNoTextCanHold() {
        problem(review(claim(), "{\"action\": \"comment\", \"reason\": \"a\\u0000b\"}"), 400, "NUL");
    }

    @Test
    void aMendedClaimIsAnsweredAsItIsNow() {
        String claim = claim();
        int end = given().get("/claims/" + claim).path("end");
        given().contentType("application/json")
                .body(Map.of("end", end - 3))
                .patch("/claims/" + claim)
                .then()
                .statusCode(200)
                .body("end", equalTo(end - 3));
        given().contentType("application/json")
                .body(Map.of("end", end))
                .patch("/claims/" + claim)
                .then()
                .body("end", equalTo(end));
    }

    @Test
    void ofActsAtOnceOnOneReportOneIsDoneAndTheOthersAreToldThatItChanged() throws Exception {
        String claim = claim();
        String tag = given().get("/claims/" + claim).header("ETag");
        Callable<Integer> comment = () -> given().contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("action", "comment", "reason", "At once."))
                .post("/claims/" + claim + "/reviews")
                .statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(java.util.Collections.nCopies(8, comment))) {
                answers.add(answer.get());
            }
            Assertions.assertEquals(1, java.util.Collections.frequency(answers, 201));
            Assertions.assertEquals(7, java.util.Collections.frequency(answers, 412));
        }
    }

    @Test
    void documentsThatShareTheirSourcesInOtherOrdersAreAllReceived() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> sendings = java.util.stream.IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> given().contentType("text/plain")
                            .body(sharing(n))
                            .post("/documents")
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : senders.invokeAll(sendings)) {
                Assertions.assertEquals(201, answer.get());
            }
        }
    }

    /// A document that cites the same works as its fellows, in an order of its own.
    private static String sharing(int seed) {
        List<Integer> works = new java.util.ArrayList<>(
                java.util.stream.IntStream.range(0, 80).boxed().toList());
        java.util.Collections.shuffle(works, new java.util.Random(seed));
        StringBuilder notes =
                new StringBuilder("Shared Works " + seed + "\n\nThe harbour froze in 1900.[1]\n\nNotes\n\n");
        for (int n = 0; n < works.size(); n++) {
            notes.append("[%d] Ada Brook, “Winter Number %d,” Harbour Letters, May 2, 1950.\n\n"
                    .formatted(n + 1, works.get(n)));
        }
        return notes.toString();
    }

    @Test
    void aNoteThatIsNoId() {
        problem(
                given().contentType("application/json")
                        .body("{\"notes\": [null]}")
                        .patch("/claims/" + claim())
                        .then(),
                400,
                "notes");
    }

    @Test
    void aNameThatSomebodyElsePointsAtThisMachine() {
        given().header("Host", "elsewhere.example").get("/documents").then().statusCode(421);
    }

    @Test
    void aReviewOutOfTurn() {
        String claim = claim();
        problem(review(claim, "{\"action\": \"sign\"}"), 409, "no proposed verdict");
        problem(review(claim, "{\"action\": \"propose\", \"verdict\": \"CONFIRMED\"}"), 409, "Take the claim");
    }

    @Test
    void aReviewOfAReportThatHasChanged() {
        String claim = claim();
        given().contentType("application/json")
                .header("If-Match", "\"an-old-one\"")
                .body(Map.of("action", "comment", "reason", "Late."))
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("changed since you read it"));
    }

    @Test
    void parametersThatCannotBeRead() {
        problem(given().get("/claims?status=LOST").then(), 400, "DISCREPANCY");
        problem(given().get("/claims?document=7").then(), 400, "must be an id");
        problem(given().get("/documents?limit=0").then(), 400, "limit");
        problem(given().get("/documents?cursor=%21").then(), 400, "cursor");
    }

    @Test
    void aParameterThatIsMisspeltIsNotLeftOutInSilence() throws Exception {
        problem(given().get("/claims?stat=STALE").then(), 400, "Did you mean 'status'? Known: assignee, cursor")
                .body(
                        "errors",
                        equalTo(List.of(Map.of(
                                "parameter",
                                "stat",
                                "detail",
                                "There is no parameter 'stat' here. Did you mean 'status'? Known: assignee, cursor,"
                                        + " document, limit, q, status."))));
        String document = document(NOTED + "\nNot to be stored.");
        for (String query : List.of("dryrun=true", "dry-run=yes", "dry-run=", "dry-run", "dry_run=1")) {
            RawHttp.Answer answer = RawHttp.send(
                    RestAssured.port,
                    new RawHttp.Request(
                            "PUT",
                            "/documents/" + document + "?" + query,
                            Map.of("Content-Type", "text/plain"),
                            (NOTED + "\nAnother edition.").getBytes(StandardCharsets.UTF_8)));
            Assertions.assertEquals(400, answer.status(), query);
            Assertions.assertTrue(answer.body().contains("'dry-run'"), answer.body());
        }
        given().get("/documents/" + document).then().body("edition", equalTo(1));
    }

    @Test
    void aFieldOfAFormThatIsMisspeltIsNotLeftOutInSilence() {
        int before = documents();
        problem(
                        given().multiPart(
                                        "file", "piece.txt", (NOTED + "\nAs a form.").getBytes(StandardCharsets.UTF_8))
                                .multiPart("titel", "A Piece")
                                .post("/documents")
                                .then(),
                        400,
                        "There is no field of the form 'titel' here. Did you mean 'title'?")
                .body("errors.parameter", equalTo(List.of("titel")));
        Assertions.assertEquals(before, documents());
    }

    @Test
    void aFieldOfAFormThatCannotBeReadIsNamed() {
        problem(
                        given().multiPart("file", "piece.txt", NOTED.getBytes(StandardCharsets.UTF_8))
                                .multiPart("published", "yesterday")
                                .post("/documents")
                                .then(),
                        400,
                        "'published' must be a date such as 2018-05-16, not 'yesterday'.")
                .body("errors.parameter", equalTo(List.of("published")));
        problem(
                        given().multiPart("file", "piece.txt", NOTED.getBytes(StandardCharsets.UTF_8))
                                .multiPart("title", "x".repeat(1001))
                                .post("/documents")
                                .then(),
                        400,
                        "'title' must have at most 1000 characters, not 1001.")
                .body("errors.parameter", equalTo(List.of("title")));
    }

    /// A link to a page may have had things added to it on its way.
    @Test
    void aPageOfTheDeskIsShownWhateverItsAddressHolds() {
        given().get("/desk?utm_source=letter").then().statusCode(200);
    }

    @Test
    void anAddressInTheArchiveKeepsItsOwnQuery() {
        problem(
                given().urlEncodingEnabled(false)
                        .get("/archive/timegate/http://nobody.example/ice?stat=1")
                        .then(),
                404,
                "No copy of http://nobody.example/ice?stat=1");
    }

    @Test
    void aFaultOfTheBodyIsPointedAt() {
        String claim = claim();
        pointed(review(claim, "{}"), "/action", "'action' is missing.");
        pointed(
                review(claim, "{\"action\": \"propose\", \"findings\": [null]}"),
                "/findings/0",
                "'findings/0' is missing.");
        pointed(review(claim, "{\"action\": 1}"), "/action", "'1' is none of take");
        pointed(review(claim, "{\"verdikt\": 1}"), "/verdikt", "Did you mean 'verdict'?");
        pointed(
                mark(Map.of("document", UUID.randomUUID(), "start", 1.9, "end", 5)),
                "/start",
                "a whole number is expected at /start");
        pointed(
                mark(Map.of("document", UUID.randomUUID(), "start", 99_999_999_999L, "end", 5)),
                "/start",
                "out of range");
        problem(review(claim, ""), 400, "The body is missing.");
        problem(review(claim, "{\"action\": \"take\", \"action\": \"comment\"}"), 400, "Duplicate field 'action'");
    }

    private static void pointed(ValidatableResponse response, String pointer, String detail) {
        problem(response, 400, detail).body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void everyProblemSaysWhichAddressItIsAbout() throws Exception {
        String nobody = "/documents/" + UUID.randomUUID();
        for (String path : List.of(nobody, nobody + "/events", "/nowhere", "/claims/%25", "/archive/timegate/nope")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .contentType("application/problem+json")
                    .body("instance", equalTo(path));
        }
        given().header("Host", "elsewhere.example").get("/documents").then().body("instance", equalTo("/documents"));
        given().header("Origin", "http://elsewhere.example")
                .post("/claims")
                .then()
                .statusCode(403)
                .body("instance", equalTo("/claims"));
        given().header("Authorization", "Bearer ibid_none")
                .get("/claims")
                .then()
                .statusCode(401)
                .body("instance", equalTo("/claims"));
        RawHttp.Answer head = RawHttp.send(
                RestAssured.port, new RawHttp.Request("GET", "/claims", Map.of("Accept", "x"), new byte[0]));
        Assertions.assertTrue(head.body().contains("\"instance\":\"/claims\""), head.body());
    }

    @Test
    void anIdWithAPercentSign() {
        problem(given().urlEncodingEnabled(false).get("/claims/%25").then(), 404, "");
        problem(
                given().urlEncodingEnabled(false)
                        .post("/webhooks/%25/secret;a=b")
                        .then(),
                400,
                "");
    }

    @Test
    void aMediaTypeThatIsNone() throws Exception {
        for (String type : List.of("nonsense", "text/", "/", ";")) {
            RawHttp.Answer answer = RawHttp.send(
                    RestAssured.port,
                    new RawHttp.Request(
                            "POST",
                            "/documents",
                            Map.of("Content-Type", type),
                            NOTED.getBytes(StandardCharsets.UTF_8)));
            Assertions.assertEquals(
                    "400 application/problem+json", answer.status() + " " + answer.type(), answer.toString());
        }
    }

    @Test
    void aParameterOfAnotherType() {
        problem(given().get("/documents?limit=abc").then(), 400, "'limit' must be a whole number, not 'abc'");
        problem(given().get("/claims?document=1-1-1-1-1").then(), 400, "'document' must be an id");
    }

    @Test
    void aDocumentWhoseSenderSaysWhatCannotBe() {
        for (Map.Entry<String, String> said : Map.of(
                        "url", "javascript:alert(1)",
                        "language", "english",
                        "published", "yesterday",
                        "title", "x".repeat(1001))
                .entrySet()) {
            problem(
                    given().queryParam(said.getKey(), said.getValue())
                            .contentType("text/plain")
                            .body(NOTED + said)
                            .post("/documents")
                            .then(),
                    400,
                    said.getKey());
        }
    }

    @Test
    void whatIsSaidOfADocumentThatIsThereAlreadyIsNotTakenInSilence() {
        String text = NOTED + "\nSaid twice.";
        given().contentType("text/plain").body(text).post("/documents?title=One");
        given().contentType("text/plain")
                .body(text)
                .post("/documents?title=Two&language=en")
                .then()
                .statusCode(200)
                .body("title", equalTo("One"))
                .body("notice", containsString("title, language of this request were not taken"));
    }

    @Test
    void aNameInUtf8() throws Exception {
        String claim = claim();
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                new RawHttp.Request(
                        "POST",
                        "/claims/" + claim + "/reviews",
                        Map.of("Content-Type", "application/json", "Remote-User", "Jörg 海"),
                        "{\"action\": \"comment\", \"reason\": \"Here.\"}".getBytes(StandardCharsets.UTF_8)));
        Assertions.assertEquals(201, answer.status());
        Assertions.assertTrue(answer.body().contains("Jörg 海"), answer.body());
    }

    @Test
    void jsonThatDoesNotFitIsToldInTheWordsOfJson() {
        problem(mark(Map.of("document", 7, "start", 0, "end", 5)), 400, "an id is expected at /document");
        problem(mark(Map.of("document", UUID.randomUUID(), "start", "x", "end", 5)), 400, "a whole number");
        problem(mark(Map.of("document", UUID.randomUUID(), "start", 0, "end", 5, "notes", "x")), 400, "a list");
    }

    @Test
    void theSameSpanMarkedAtOnceIsOneClaim() throws Exception {
        String document =
                given().contentType("text/plain").body(NOTED).post("/documents").path("id");
        Callable<Integer> mark = () -> given().contentType("application/json")
                .body(Map.of("document", document, "start", 1, "end", 9))
                .post("/claims")
                .statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(java.util.Collections.nCopies(8, mark))) {
                answers.add(answer.get());
            }
            answers.sort(null);
            Assertions.assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), answers);
        }
    }

    @Test
    void aClaimOutsideTheText() {
        String document =
                given().contentType("text/plain").body(NOTED).post("/documents").path("id");
        problem(mark(Map.of("document", document, "start", 5, "end", 100_000)), 422, "ends at");
        problem(mark(Map.of("document", document, "start", 9, "end", 5)), 422, "greater");
        problem(mark(Map.of("document", UUID.randomUUID(), "start", 0, "end", 5)), 404, "document");
        problem(mark(Map.of("start", 0, "end", 5)), 400, "document");
    }

    private static ValidatableResponse mark(Map<String, Object> claim) {
        return given().contentType("application/json")
                .body(claim)
                .post("/claims")
                .then();
    }

    @Test
    void aCopyThatCannotBeOne() {
        String citation = given().get("/claims/" + claim()).path("citations[0].id");
        problem(
                given().multiPart("note", "no file")
                        .post("/citations/" + citation + "/captures")
                        .then(),
                400,
                "'file'");
        problem(
                given().contentType("application/json")
                        .body(Map.of("url", "gopher://old.example/1"))
                        .post("/citations/" + citation + "/captures")
                        .then(),
                422,
                "http");
    }

    @Test
    void theSameBytesTwiceAreOneDocument() {
        String text = NOTED + "\nSent twice.";
        String id = given().contentType("text/plain")
                .body(text)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().contentType("text/plain")
                .body(text)
                .post("/documents")
                .then()
                .statusCode(200)
                .header("Location", containsString(id))
                .body("id", equalTo(id));
    }

    @Test
    void theSameBytesSentAtOnceAreOneDocument() throws Exception {
        String text = NOTED + "\nSent at once.";
        Callable<String> send = () ->
                given().contentType("text/plain").body(text).post("/documents").path("id");
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<String>> ids = senders.invokeAll(java.util.Collections.nCopies(16, send));
            java.util.Set<String> distinct = new java.util.HashSet<>();
            for (Future<String> id : ids) {
                distinct.add(id.get());
            }
            Assertions.assertEquals(1, distinct.size());
        }
    }

    @Test
    void anotherSitesPageCannotActHere() {
        given().header("Sec-Fetch-Site", "cross-site")
                .multiPart("text", "text", NOTED)
                .post("/desk/documents")
                .then()
                .statusCode(403);
    }

    private static int documents() {
        return given().get("/documents?limit=200")
                .then()
                .extract()
                .<List<?>>path("")
                .size();
    }

    private static String document(String text) {
        return given().contentType("text/plain").body(text).post("/documents").path("id");
    }

    private static String claim() {
        return given().get("/claims?document=" + document(NOTED)).path("[0].id");
    }

    private static ValidatableResponse review(String claim, String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/claims/" + claim + "/reviews")
                .then();
    }

    private static ValidatableResponse send(String body, String type) {
        return given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String detail) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("detail", containsString(detail));
    }
}
