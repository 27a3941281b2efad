package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.webhook.Receiver;
import ibid.webhook.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A program is told what happens, over real sockets.
@QuarkusTest
@TestProfile(PlainProfile.class)
class WebhookTest {
    private Receiver receiver;
    private String document;

    private static String document() {
        return given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The lock of %s

                        The lock was built by 40 men in 1790.[1]

                        Notes

                        [1] Ole Lund, Locks of the North (Bergen: Fyr, 1890), 12.
                        """.formatted(UUID.randomUUID()))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @BeforeEach
    void somebodyListens() throws Exception {
        receiver = new Receiver();
        document = document();
        Awaitility.await().until(() -> feedKinds().contains("document.done"));
    }

    /// What was told of the document before anybody listened.
    private List<String> feedKinds() {
        return given().get("/documents/" + document + "/feed")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath()
                .getList("feed.entry.category.@term");
    }

    @AfterEach
    void nobodyListens() {
        receiver.close();
    }

    @Test
    void anAdministratorDoesAllOfItAtTheDesk() throws Exception {
        Document refused = at("/desk/webhooks", Map.of("url", receiver.url(), "description", "The press"), 422);
        assertEquals(
                "Tick what it is to be told.", refused.select("[role=alert]").text());
        assertEquals("The press", refused.select("[name=description]").val());
        at("/desk/webhooks", Map.of("url", "file:///etc/passwd", "event", "document.done"), 422);

        Document made = at(
                "/desk/webhooks",
                Map.of("url", receiver.url(), "event", "claim.reviewed", "document", "/desk/documents/" + document),
                200);
        assertTrue(made.select("[role=status] input").val().startsWith("whsec_"));
        String page = made.select("form[action$=ping]").attr("action").replace("/ping", "");
        at(page + "/ping", Map.of(), 303);
        Awaitility.await().until(() -> shown(page).select("[data-row]").text().contains("Delivered"));
        assertFalse(shown(page).outerHtml().contains("whsec_"), "the secret is shown once");
        at(shown(page).select("form[action$=again]").attr("action"), Map.of(), 303);
        Awaitility.await()
                .until(() -> shown(page).select("[data-row] td").get(3).text().split("answered", -1).length == 3);
        assertTrue(at(page + "/secret", Map.of(), 200)
                .select("[role=status] input")
                .val()
                .startsWith("whsec_"));

        at(page + "/retire", Map.of(), 303);
        assertEquals(List.of(), shown(page).select("main form").eachAttr("action"));
        assertTrue(shown("/desk/webhooks").select("tr.over").text().contains(receiver.url()));
    }

    private static Document shown(String page) {
        return Jsoup.parse(given().get(page).then().statusCode(200).extract().asString());
    }

    private static Document at(String form, Map<String, String> fields, int status) {
        return Jsoup.parse(given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .post(form)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    private JsonPath registered(String... events) {
        return given().contentType("application/json")
                .body(Map.of("url", receiver.url(), "events", events, "document", document))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .body("retiredAt", nullValue())
                .extract()
                .jsonPath();
    }

    private void act(String actor, Map<String, ?> act) {
        String claim =
                given().get("/claims?document=" + document).then().extract().path("[0].id");
        given().contentType("application/json")
                .header("Remote-User", actor)
                .body(act)
                .post("/claims/" + claim + "/reviews")
                .then()
                .statusCode(201);
    }

    private Received told(int which) {
        Awaitility.await().until(() -> receiver.received().size() > which);
        return receiver.received().get(which);
    }

    private Received told(String type) {
        Awaitility.await().until(() -> of(type).isPresent());
        return of(type).orElseThrow();
    }

    private Optional<Received> of(String type) {
        return receiver.received().stream()
                .filter(received ->
                        JsonPath.from(received.body()).getString("type").equals(type))
                .findFirst();
    }

    private static void assertSigned(Received received, String... secrets) throws Exception {
        String signed = received.headers().get("webhook-id") + "."
                + received.headers().get("webhook-timestamp") + "." + received.body();
        List<String> expected = Arrays.stream(secrets)
                .map(secret -> "v1," + hmac(secret.substring("whsec_".length()), signed))
                .toList();
        assertEquals(
                expected, List.of(received.headers().get("webhook-signature").split(" ")));
    }

    private static String hmac(String key, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anActAndTheStatusThatComesOfItAreTold() throws Exception {
        JsonPath webhook = registered("claim.status", "claim.reviewed");
        act("anna", Map.of("action", "take"));
        // Each goes its own way, so either may come first.
        Received act = told("claim.reviewed");
        Received status = told("claim.status");

        assertEquals("anna", JsonPath.from(act.body()).getString("data.actor"));
        JsonPath changed = JsonPath.from(status.body());
        assertEquals(
                List.of(document, "WAITING_FOR_SOURCE", "IN_REVIEW"),
                List.of(
                        changed.getString("data.document"),
                        changed.getString("data.from"),
                        changed.getString("data.to")));
        assertSigned(act, webhook.getString("secret"));
        assertSigned(status, webhook.getString("secret"));
        assertNotEquals(act.headers().get("webhook-id"), status.headers().get("webhook-id"));
        assertEquals("application/json", act.headers().get("content-type"));
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        registered("document.edition");
        act("anna", Map.of("action", "take"));
        given().contentType("text/plain; charset=UTF-8")
                .body("Nothing is left of " + document + ".")
                .put("/documents/" + document)
                .then()
                .statusCode(200);
        assertEquals(2, JsonPath.from(told(0).body()).getInt("data.edition"));
        Awaitility.await().until(() -> feedKinds().contains("document.edition"));
        assertEquals(1, receiver.received().size());
    }

    @Test
    void whatIsNotTakenComesAgainAndEveryAttemptIsOnRecord() throws Exception {
        receiver.answering(503, 302);
        JsonPath webhook = registered("claim.reviewed");
        String path = "/webhooks/" + webhook.getString("id") + "/deliveries";
        String delivery = given().post("/webhooks/" + webhook.getString("id") + "/ping")
                .then()
                .statusCode(202)
                .body("type", equalTo("ping"))
                .extract()
                .path("id");
        Awaitility.await().until(() -> given().get(path).<Integer>path("[0].attempts.size()") == 1);
        given().get(path + "/" + delivery)
                .then()
                .body("outcome", equalTo("WAITING"))
                .body("attempts[0].status", equalTo(503))
                .body("attempts[0].detail", containsString("503"));
        assertEquals(List.of(), given().get(path + "?outcome=DELIVERED").path("id"));

        // Asked for while it waits, it stays in the queue as it is: the first pause is five seconds.
        given().post(path + "/" + delivery + "/attempts").then().statusCode(202);
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> receiver.received().size() == 2);
        Awaitility.await().until(() -> given().get(path).<Integer>path("[0].attempts.size()") == 2);
        given().get(path + "/" + delivery)
                .then()
                .body("attempts[1].status", equalTo(302))
                .body("attempts[1].detail", containsString("redirect"));
        assertEquals(told(0).headers().get("webhook-id"), told(1).headers().get("webhook-id"));
        assertEquals(told(0).body(), told(1).body());
    }

    @Test
    void whatWasDeliveredCanBeSentAgain() {
        JsonPath webhook = registered("claim.reviewed");
        String path = "/webhooks/" + webhook.getString("id");
        String delivery = given().post(path + "/ping").then().extract().path("id");
        Awaitility.await()
                .until(() -> given().get(path + "/deliveries?outcome=DELIVERED").path("[0].id"), equalTo(delivery));
        given().post(path + "/deliveries/" + delivery + "/attempts").then().statusCode(202);
        assertEquals(told(0).headers().get("webhook-id"), told(1).headers().get("webhook-id"));
    }

    @Test
    void aSecretIsShownOnceAndTheFormerSignsForAWhile() throws Exception {
        JsonPath webhook = registered("claim.reviewed");
        String path = "/webhooks/" + webhook.getString("id");
        assertTrue(!given().get(path).asString().contains("whsec_"));
        assertTrue(!given().get("/webhooks").asString().contains("whsec_"));
        String next =
                given().post(path + "/secret").then().statusCode(200).extract().path("secret");
        given().post(path + "/ping");
        assertSigned(told(0), next, webhook.getString("secret"));
    }

    @Test
    void aRetiredWebhookIsToldNothingMore() {
        JsonPath webhook = registered("claim.reviewed");
        String path = "/webhooks/" + webhook.getString("id");
        String by = given().header("Remote-User", "root")
                .delete(path)
                .then()
                .extract()
                .path("retiredBy");
        assertEquals("root", by);
        act("anna", Map.of("action", "take"));
        given().post(path + "/ping").then().statusCode(409).body("detail", containsString("retired"));
        given().post(path + "/secret").then().statusCode(409);
        Awaitility.await().until(() -> feedKinds().contains("claim.reviewed"));
        assertEquals(List.of(), receiver.received());
        given().delete(path).then().statusCode(200).body("retiredBy", equalTo("root"));
    }

    @Test
    void aReceiverThatIsGoneForGoodIsRetired() {
        receiver.answering(410);
        String path = "/webhooks/" + registered("claim.reviewed").getString("id");
        String delivery = given().post(path + "/ping").then().extract().path("id");
        Awaitility.await().until(() -> given().get(path).path("retiredBy") != null);
        given().get(path + "/deliveries/" + delivery).then().body("outcome", equalTo("PARKED"));
    }

    @Test
    void whatMayNotBeFetchedMayNotBeTold() {
        for (String url : List.of("http://10.0.0.1/", "http://169.254.169.254/latest", "ftp://nobody.example/", "x")) {
            given().contentType("application/json")
                    .body(Map.of("url", url, "events", List.of("claim.status")))
                    .post("/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"))
                    .body("detail", containsString("ibid.fetch.allow"));
        }
        given().contentType("application/json")
                .body(Map.of("url", receiver.url(), "events", List.of("claim.gone")))
                .post("/webhooks")
                .then()
                .statusCode(400)
                .body("detail", containsString("claim.status"));
    }
}
