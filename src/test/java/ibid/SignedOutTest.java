package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A sign-in ends while somebody works.
@QuarkusTest
@TestProfile(SignedInProfile.class)
class SignedOutTest extends InChromium {
    private String claim() {
        String document = given().header("Remote-User", "eve")
                .header("Remote-Groups", "editor")
                .contentType("text/plain; charset=UTF-8")
                .body("""
                        Signed Out %s

                        The pier burned in 1931.[1]

                        Notes

                        [1] Ona Reed, The Pier, 1950, p. 4.
                        """.formatted(java.util.UUID.randomUUID()))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return given().header("Remote-User", "eve")
                .header("Remote-Groups", "editor")
                .get("/claims?document=" + document)
                .path("[0].id");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void whoSignsInAgainComesBackToTheirPageAndLosesNothingThatTheyTyped() {
        IdentityProvider.signsIn("eve", "editor", Duration.ofMinutes(5));
        String address = root.resolve("/desk/claims/" + claim()).toString();
        page.navigate(address);
        press("Take it");
        page.getByLabel("Verdict").selectOption("CANNOT_CONFIRM");
        page.getByLabel("Reason or note").fill("The book’s “fourth page” is torn out.");
        context.clearCookies();

        press("Propose");
        assertThat(page.locator("h1")).hasText("Sign in first");
        assertThat(page.locator(".user")).hasText("Not signed in");
        page.getByText("Sign in again and go back").click();

        assertThat(page).hasURL(address);
        assertThat(page.locator("#reason")).hasValue("The book’s “fourth page” is torn out.");
        assertThat(page.locator("#verdict")).hasValue("CANNOT_CONFIRM");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("here again");
        press("Propose");
        assertThat(page.locator("h1")).containsText("Proposed");
        page.reload();
        assertEquals(0, page.getByRole(AriaRole.ALERT).count());
    }

    @Test
    void aSignInThatRunsOutLeadsAPageToTheProviderAndTellsAProgramWhatIsWrong() {
        String claim = claim();
        IdentityProvider.signsIn("eve", "editor", Duration.ofSeconds(2));
        page.navigate(root.resolve("/desk/queue").toString());
        assertThat(page.locator("h1")).hasText("Queue");
        String session = context.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();

        Response refused = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().header("Cookie", session)
                                .contentType("application/json")
                                .body("{\"action\": \"comment\", \"reason\": \"Still here.\"}")
                                .post("/claims/" + claim + "/reviews"),
                        answer -> answer.statusCode() != 201);

        refused.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("Sign in"));
        given().header("Cookie", session)
                .redirects()
                .follow(false)
                .get("/desk/queue?whose=MINE")
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize"));
        given().header("Cookie", session)
                .header("Referer", root.resolve("/desk/claims/" + claim).toString())
                .formParam("action", "COMMENT")
                .formParam("reason", "Here")
                .post("/desk/claims/" + claim + "/reviews")
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("href=\"/desk/claims/" + claim + "\">Sign in again and go back"));
        given().filter(new CookieFilter())
                .header("Cookie", session)
                .header("HX-Request", "true")
                .get("/desk/claims/" + claim + "/beside")
                .then()
                .statusCode(401);
    }
}
