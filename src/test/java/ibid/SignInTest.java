package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who is who, where people sign in: by OIDC, through a proxy, or with a token.
@QuarkusTest
@TestProfile(SignedInProfile.class)
class SignInTest {
    private static final String NOTED = """
            Signed In

            The pier burned in 1931.[1]

            Notes

            [1] Ona Reed, The Pier, 1950, p. 4.
            """;

    @Inject
    EntityManager entities;

    @Test
    void nobodyIsToldToSignIn() {
        given().get("/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", containsString("send a token"));
    }

    @Test
    void aFeedReaderSendsATokenAsAPassword() {
        String token = admin().contentType("application/json")
                .body(Map.of("name", "feeds", "role", "editor"))
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        String feed = "/feeds/discrepancies";
        given().get(feed).then().statusCode(401).header("WWW-Authenticate", startsWith("Basic"));
        given().auth().preemptive().basic("any", "ibid_wrong").get(feed).then().statusCode(401);
        given().auth().preemptive().basic("any", token).get(feed).then().statusCode(200);
        // A browser would send it along with any form that another site makes it send.
        given().auth()
                .preemptive()
                .basic("any", token)
                .contentType("text/plain")
                .body(NOTED)
                .post("/documents")
                .then()
                .statusCode(401);
    }

    @Test
    void theNameThatTheDeskKeepsIsNoSignIn() {
        given().cookie("ibid-user", "ada").get("/tokens").then().statusCode(401);
    }

    @Test
    void whoLacksARoleIsToldWhichOne() {
        proxied("tim", "readers")
                .contentType("text/plain")
                .body(NOTED)
                .post("/documents")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("This needs the role editor, and tim has the role viewer. An administrator can give"
                                + " it."));
    }

    @Test
    void aRoleByNameGoesBeforeGroups() {
        proxied("ada", "viewer").get("/tokens").then().statusCode(200);
    }

    @Test
    void anIdentityProvidersTokenCarriesTheRole() {
        String editor = OidcWiremockTestResource.getAccessToken("eve", Set.of("editor"));
        given().auth()
                .oauth2(editor)
                .contentType("text/plain")
                .body(NOTED + "By OIDC.")
                .post("/documents")
                .then()
                .statusCode(201)
                .body("receivedBy", equalTo("eve"));
        given().auth().oauth2(editor).get("/tokens").then().statusCode(403);
        String stranger = OidcWiremockTestResource.getAccessToken("sam", Set.of("accounting"));
        given().auth().oauth2(stranger).get("/claims").then().statusCode(200);
        given().auth()
                .oauth2(stranger)
                .contentType("text/plain")
                .body(NOTED)
                .post("/documents")
                .then()
                .statusCode(403);
    }

    @Test
    void aForgedTokenOfTheIdentityProviderDoesNotCount() {
        String token = OidcWiremockTestResource.getAccessToken("eve", Set.of("editor"));
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        given().auth().oauth2(forged).get("/claims").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theDeskLeadsToTheSignInAndComesBack() {
        CookieFilter browser = new CookieFilter();
        Response away = given().filter(browser).redirects().follow(false).get("/desk");
        assertEquals(302, away.statusCode());
        String provider = away.header("Location");
        assertEquals(true, provider.contains("response_type=code"), provider);
    }

    @Test
    void aTokenActsUnderItsNameUntilItIsRevoked() {
        Response made = make(Map.of("name", "import", "role", "editor", "user", "importer"));
        String secret = made.path("token");
        given().auth()
                .oauth2(secret)
                .contentType("text/plain")
                .body(NOTED + "By a token.")
                .post("/documents")
                .then()
                .statusCode(201)
                .body("receivedBy", equalTo("importer"));
        given().auth().oauth2(secret).get("/tokens").then().statusCode(403);
        Response known = admin().get("/tokens/" + made.path("id"));
        assertFalse(known.asString().contains(secret), "the secret is shown once");
        assertFalse(known.path("lastUsedAt") == null, "its use is noted");
        assertFalse(stored().contains(secret), "the secret is not kept");

        admin().delete("/tokens/" + made.path("id")).then().statusCode(200).body("revokedBy", equalTo("ada"));
        given().auth()
                .oauth2(secret)
                .get("/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("revoked or expired"));
    }

    @Test
    void aTokenEnds() {
        Response made = make(Map.of("name", "short", "role", "viewer", "expiresAt", "2100-01-01T00:00:00Z"));
        String secret = made.path("token");
        given().auth().oauth2(secret).get("/claims").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update api_token set expires_at = now() - interval '1 second' where id = :id")
                        .setParameter("id", UUID.fromString(made.path("id")))
                        .executeUpdate());
        given().auth().oauth2(secret).get("/claims").then().statusCode(401);
    }

    @Test
    void aTokenThatWouldEndInThePastIsNotMade() {
        admin().contentType("application/json")
                .body(Map.of("name", "late", "role", "viewer", "expiresAt", "2001-01-01T00:00:00Z"))
                .post("/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void aTokenForOneDocumentSeesNoOther() {
        String own = received("Its own.");
        String other = received("Another.");
        String secret = make(Map.of("name", "partner", "role", "editor", "document", own))
                .path("token");
        String claim = admin().get("/claims?document=" + own).path("[0].id");
        String otherClaim = admin().get("/claims?document=" + other).path("[0].id");
        assertEquals(
                List.of(200, 200, 200, 200, 403, 403, 403, 403, 403, 403, 403),
                List.of(
                                "/documents/" + own,
                                "/documents/" + own + "/text",
                                "/claims?document=" + own,
                                "/claims/" + claim,
                                "/documents/" + other,
                                "/claims?document=" + other,
                                "/claims?document=" + own + "&document=" + other,
                                "/claims",
                                "/claims/" + otherClaim,
                                "/documents",
                                "/sources")
                        .stream()
                        .map(path -> given().auth().oauth2(secret).get(path).statusCode())
                        .toList());
        given().auth()
                .oauth2(secret)
                .contentType("application/json")
                .body(Map.of("document", other, "start", 0, "end", 5))
                .post("/claims")
                .then()
                .statusCode(403);
    }

    private String received(String more) {
        return proxied("eve", "editor")
                .contentType("text/plain")
                .body(NOTED + more)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification proxied(String user, String groups) {
        return given().header("Remote-User", user).header("Remote-Groups", groups);
    }

    private static RequestSpecification admin() {
        return given().header("Remote-User", "ada");
    }

    private static Response make(Map<String, String> grant) {
        return admin().contentType("application/json")
                .body(grant)
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private String stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select cast(api_token as text) from api_token", String.class)
                        .getResultList()
                        .toString());
    }
}
