package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
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
        String editor = IdentityProvider.accessToken("eve", Set.of("editor"));
        given().auth()
                .oauth2(editor)
                .contentType("text/plain")
                .body(NOTED + "By OIDC.")
                .post("/documents")
                .then()
                .statusCode(201)
                .body("receivedBy", equalTo("eve"));
        given().auth().oauth2(editor).get("/tokens").then().statusCode(403);
        String stranger = IdentityProvider.accessToken("sam", Set.of("accounting"));
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
        String token = IdentityProvider.accessToken("eve", Set.of("editor"));
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        given().auth().oauth2(forged).get("/claims").then().statusCode(401).contentType("application/problem+json");
    }

    /// Opens a page as a browser does, on through all redirects.
    private static Response open(CookieFilter browser, String address) {
        String next = address;
        for (int hops = 0; hops < 8; hops++) {
            Response answer = given().filter(browser)
                    .urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(next);
            answer.headers().getValues("Set-Cookie").forEach(SignInTest::noPageReadsOrSendsAlong);
            String location = answer.header("Location");
            if (answer.statusCode() / 100 != 3 || location == null) {
                return answer;
            }
            next = location;
        }
        throw new AssertionError("led on and on from " + address);
    }

    /// No script reads the cookie, and no other site's page sends it with what it posts. One that is taken away says
    /// nothing any more.
    private static void noPageReadsOrSendsAlong(String cookie) {
        boolean takenAway = cookie.matches("(?i)[^=;]+=;.*\\bMax-Age=0;.*");
        assertTrue(takenAway || cookie.matches("(?i)(?=.*; *HttpOnly)(?=.*; *SameSite=(Lax|Strict)).*"), cookie);
    }

    private static CookieFilter signedIn(String name, String group, Duration lasts) {
        IdentityProvider.signsIn(name, group, lasts);
        CookieFilter browser = new CookieFilter();
        open(browser, "/desk").then().statusCode(200).body(containsString(name));
        return browser;
    }

    @Test
    void whoSignsInComesBackToWhereTheyWere() {
        IdentityProvider.signsIn("eve", "editor", Duration.ofMinutes(5));
        CookieFilter browser = new CookieFilter();
        Response away = given().filter(browser).redirects().follow(false).get("/desk/queue?status=DISCREPANCY");
        assertEquals(302, away.statusCode());
        String provider = away.header("Location");
        assertEquals(true, provider.contains("response_type=code"), provider);
        // One address that the provider has to know, whatever the page.
        assertTrue(provider.matches(".*redirect_uri=[^&]+%2Fdesk(&.*|$)"), provider);
        open(browser, provider)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"DISCREPANCY\" selected"))
                .body(containsString("eve"))
                .body(containsString("Sign out"));
    }

    @Test
    void whoSignsOutIsUnknownAgain() {
        CookieFilter browser = signedIn("eve", "editor", Duration.ofMinutes(5));
        given().filter(browser)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/desk/sign-out")
                .then()
                .statusCode(200)
                .body(containsString("You are signed out"))
                .body(containsString("/sign-out?client_id=ibid"));
        given().filter(browser).redirects().follow(false).get("/desk").then().statusCode(302);
    }

    @Test
    void whoIsRefusedAtTheDeskReadsAPageThatSaysTheNextStep() {
        proxied("tim", "readers")
                .get("/desk/tokens")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("needs the role administrator"))
                .body(containsString("Ask somebody"));
        given().contentType("application/x-www-form-urlencoded")
                .body("name=x&role=viewer")
                .post("/desk/tokens")
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .body(containsString("Sign in"));
    }

    @Test
    void anAdministratorMakesAndRevokesTokensAtTheDesk() {
        String page = admin().contentType("application/x-www-form-urlencoded")
                .body("name=the+press&role=viewer&user=&document=&until=2100-01-31")
                .post("/desk/tokens")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        Matcher secret = Pattern.compile("value=\"(ibid_[^\"]+)\"").matcher(page);
        assertEquals(true, secret.find());
        given().auth().oauth2(secret.group(1)).get("/claims").then().statusCode(200);
        Response tokens = admin().get("/tokens");
        assertEquals("2100-02-01T00:00:00Z", tokens.path("find { it.name == 'the press' }.expiresAt"));
        assertEquals("ada", tokens.path("find { it.name == 'the press' }.user"));

        assertFalse(admin().get("/desk/tokens").asString().contains(secret.group(1)), "it is shown once");
        String id = tokens.path("find { it.name == 'the press' }.id");
        admin().contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .post("/desk/tokens/" + id + "/revoke")
                .then()
                .statusCode(303);
        given().auth().oauth2(secret.group(1)).get("/claims").then().statusCode(401);
    }

    @Test
    void aTokenThatIsAskedForWronglyIsNotMade() {
        for (String form : List.of(
                "name=&role=viewer",
                "name=x&role=king",
                "name=x&role=viewer&until=2001-01-01",
                "name=x&role=viewer&until=soon",
                "name=x&role=viewer&document=nowhere")) {
            admin().contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post("/desk/tokens")
                    .then()
                    .statusCode(422)
                    .body(containsString("role=\"alert\""));
        }
        assertEquals(List.of(), admin().get("/tokens").path("findAll { it.name == 'x' }"));
    }

    /// Looked at in the HTML: what a style sheet hides would be there.
    @Test
    void aPageHasExactlyTheFormsThatTheRoleOfItsReaderMayUse() {
        String document = received("""
                Forms.

                [2] Lars Poe, The Mole, 1951, p. 9.
                """);
        String claim = admin().get("/claims?document=" + document).path("[0].id");
        String citation = admin().get("/claims/" + claim).path("citations[0].id");
        List<String> pages = List.of(
                "/desk",
                "/desk/queue",
                "/desk/documents/" + document,
                "/desk/documents/" + document + "/trail",
                "/desk/documents/" + document + "/editions",
                "/desk/claims/" + claim,
                "/desk/claims/" + claim + "/beside",
                "/desk/claims/" + claim + "/citations/" + citation + "/work");
        assertEquals(Set.of(), forms("viewer", pages));
        Set<String> checker = forms("fact-checker", pages);
        Set<String> editor = forms("editor", pages);
        Set<String> administrator = forms("administrator", pages);
        for (String form : administrator) {
            assertEquals(checker.contains(form), may("fact-checker", form), form);
            assertEquals(editor.contains(form), may("editor", form), form);
            assertFalse(may("viewer", form), form);
        }
        assertTrue(administrator.containsAll(editor) && editor.containsAll(checker), editor.toString());
        assertTrue(checker.contains("/desk/claims/" + claim + "/reviews"), checker.toString());
        assertTrue(editor.contains("/desk/documents"), editor.toString());
        assertTrue(administrator.stream().anyMatch(form -> form.endsWith("/takedown")), administrator.toString());
    }

    /// Where the forms of some pages lead.
    private static Set<String> forms(String role, List<String> pages) {
        return pages.stream()
                .map(page -> Jsoup.parse(proxied("somebody", role)
                        .get(page)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()))
                .flatMap(page -> page.select("form[method=post]").eachAttr("action").stream())
                .collect(Collectors.toSet());
    }

    /// Whether a form that is sent empty is refused for what is missing in it, and not for the role.
    private static boolean may(String role, String form) {
        RequestSpecification somebody = proxied("somebody", role);
        boolean file = form.matches("/desk/documents|.*/captures");
        return (file
                                ? somebody.multiPart("nothing", "")
                                : somebody.contentType("application/x-www-form-urlencoded")
                                        .body(""))
                        .post(form)
                        .statusCode()
                != 403;
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
