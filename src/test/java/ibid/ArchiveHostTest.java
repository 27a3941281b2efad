package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Archived bytes at an origin of their own, where the desk's sign-in does not reach.
@QuarkusTest
@TestProfile(SignedInProfile.class)
class ArchiveHostTest {
    private static final String HOST = URI.create(SignedInProfile.ARCHIVE).getHost();
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TestHTTPResource("/")
    URI root;

    private static RequestSpecification editor() {
        return given().header("Remote-User", "edda").header("Remote-Groups", "editor");
    }

    private static RequestSpecification archive() {
        return given().header("Host", HOST).redirects().follow(false);
    }

    /// The id of a capture that somebody brought.
    private static String capture(String file, String type, byte[] bytes) {
        String document = editor().contentType("text/plain")
                .body("""
                        Copies of %s

                        The pier of %s burned in 1931.[1]

                        Notes

                        [1] Ona Reed, The Pier of %s, 1950, p. 4.
                        """.formatted(file, file, file))
                .post("/documents")
                .path("id");
        String citation = editor().get("/claims?document=" + document).path("[0].citations[0].id");
        return editor().multiPart("file", file, bytes, type)
                .post("/citations/" + citation + "/captures")
                .path("id");
    }

    private static String page() {
        return capture(
                "pier.html",
                "text/html",
                "<title>calm</title><p>The pier burned in 1931.<script>document.title = 'ran'</script>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// Where the desk's own host leads for the bytes.
    private static URI led(String capture) {
        return URI.create(editor().redirects()
                .follow(false)
                .get("/captures/" + capture + "/content")
                .then()
                .statusCode(302)
                .header("Location", startsWith(SignedInProfile.ARCHIVE + "/captures/" + capture + "/content"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .header("Location"));
    }

    private static Response at(URI there) {
        return archive().get(there.getRawPath() + "?" + there.getRawQuery());
    }

    @Test
    void theBytesAreAtTheArchivesHostForWhoeverWasLedThere() {
        URI there = led(page());

        Response answer = at(there);

        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("The pier burned"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"));
        assertEquals(1, answer.headers().getValues("Content-Security-Policy").size());
        assertNull(answer.header("Set-Cookie"));
    }

    @Test
    void nobodyIsLedThereWhoMayNotSeeTheCopy() {
        given().redirects()
                .follow(false)
                .get("/captures/" + page() + "/content")
                .then()
                .statusCode(401);
    }

    @Test
    void aPermitOpensItsOwnCopyAndNoOther() {
        URI there = led(page());
        String other = capture("other.txt", "text/plain", "Another pier.".getBytes(StandardCharsets.UTF_8));

        archive()
                .get("/captures/" + other + "/content?" + there.getRawQuery())
                .then()
                .statusCode(403);
        archive()
                .get(there.getRawPath())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("Open the copy again"));
        String later = there.getRawQuery().replaceFirst("until=\\d", "until=9");
        archive().get(there.getRawPath() + "?" + later).then().statusCode(403);
        // A sign-in counts for nothing there.
        archive()
                .header("Remote-User", "ada")
                .cookie("ibid-user", "ada")
                .get(there.getRawPath())
                .then()
                .statusCode(403);
    }

    @Test
    void nothingElseIsAnsweredThere() {
        URI there = led(page());
        for (String path : List.of(
                "/",
                "/desk",
                "/documents",
                "/assets/desk.css",
                "/q/health",
                "/q/openapi",
                there.getRawPath().replace("/content", ""),
                there.getRawPath().replace("/content", "/warc"),
                there.getRawPath() + "/",
                "/desk/../captures")) {
            archive()
                    .header("Remote-User", "ada")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
        archive()
                .header("Remote-User", "ada")
                .post(there.getRawPath() + "?" + there.getRawQuery())
                .then()
                .statusCode(404);
    }

    @Test
    void theDeskMayFrameTheArchivesHost() {
        editor().get("/desk")
                .then()
                .header("Content-Security-Policy", containsString("frame-src 'self' " + SignedInProfile.ARCHIVE + ";"));
    }

    @Test
    void whatWasNeverArchivedLeadsNowhere() {
        editor().redirects()
                .follow(false)
                .get("/captures/00000000-0000-4000-8000-000000000000/content")
                .then()
                .statusCode(404)
                .body("detail", not(containsString("archive.example")));
    }

    @Test
    void aBrowserShowsAPageThereWithoutRunningItAndAPictureBesideTheClaim() {
        String page = page();
        String picture = capture("scan.png", "image/png", PIXEL);
        try (Chromium chromium =
                Chromium.start("--host-resolver-rules=MAP " + HOST + ":80 127.0.0.1:" + root.getPort())) {
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setExtraHTTPHeaders(Map.of("Remote-User", "ada", "Remote-Groups", "viewer")));
            Page tab = context.newPage();

            tab.navigate(root.resolve("/captures/" + page + "/content").toString());
            assertTrue(tab.url().startsWith(SignedInProfile.ARCHIVE), tab.url());
            assertThat(tab).hasTitle("calm");
            assertThat(tab.locator("p")).containsText("The pier burned");
            assertEquals(List.of(), context.cookies(SignedInProfile.ARCHIVE));

            tab.navigate(root.resolve("/copies/" + picture).toString());
            assertEquals(1, tab.locator("img.leaf").evaluate("async i => { await i.decode(); return i.naturalWidth }"));
        }
    }
}
