package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import ibid.sample.Sample;
import ibid.sample.SampleOrigin;
import ibid.sample.SampleWeb;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk in a real browser. In CI a browser must be there; elsewhere its absence is said loudly.
@QuarkusTest
@TestProfile(BrowserTest.OfItsOwn.class)
class BrowserTest extends InChromium {
    /// Tests of one profile share a running application; what is signed here would be signed for the others too.
    public static final class OfItsOwn extends SampleProfile {}

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @Inject
    SampleWeb web;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void openTheDesk() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(root.resolve("/").toString());
    }

    @AfterEach
    void closeTheDesk() {
        context.close();
        assertEquals(List.of(), complaints, "the browser complained");
    }

    private void is(String user) {
        page.getByLabel("You are").fill(user);
        press("Change");
        assertThat(page.getByLabel("You are")).hasValue(user);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void openClaim(String starts) {
        page.navigate(root.resolve("/desk/claims/" + Desk.id(starts)).toString());
    }

    private void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Test
    void aCheckerSeesTheAlteredWordAndProposesAndAnotherSigns() {
        String claim = "The institute’s annual review is drier";
        Desk.awaitStatus(claim, "DISCREPANCY");
        assertThat(page).hasURL(Pattern.compile(".*/desk"));
        page.getByText("Cold Harbours").first().click();
        photograph("document");
        page.locator("aside").getByText(claim).click();

        Locator altered = page.locator(".finding.differs").filter(new Locator.FilterOptions().setHasText("Altered"));
        assertThat(altered.locator("del")).containsText("cautious");
        assertThat(altered.locator("ins")).containsText("orderly");
        assertThat(altered.locator("blockquote mark")).containsText("orderly retreat");
        photograph("claim");

        is("anna");
        press("Take it");
        page.getByLabel("Verdict").selectOption("CONFIRMED_WITH_CORRECTION");
        press("Propose");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("proposed wording");

        page.getByLabel("Verdict").selectOption("CONFIRMED_WITH_CORRECTION");
        page.getByLabel("Proposed wording").fill("fell by 2.7 percent, “an orderly retreat rather than a rout”");
        press("Propose");
        assertThat(page.locator("h1")).containsText("Proposed");

        press("Sign");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("second person");
        is("ben");
        press("Sign");
        assertThat(page.locator("h1")).containsText("Signed off");
        assertThat(page.locator(".history")).containsText("anna");
        // The refusals above were answered with an error status, which the browser logs.
        complaints.removeIf(complaint -> complaint.contains("409"));
    }

    @Test
    void anEditorAttachesAScanToAPrintOnlySourceAndTheClaimMovesOn() {
        String claim = "Kenji Moriya, writing in the Shiosaki Shimbun";
        Desk.awaitStatus(claim, "WAITING_FOR_SOURCE");
        openClaim(claim);
        assertThat(page.locator("h1")).containsText("Waiting for source");
        Locator printOnly = page.locator(".citation").filter(new Locator.FilterOptions().setHasText("Print only"));

        printOnly
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("clipping.pdf", "application/pdf", Sample.clipping()));
        printOnly
                .getByText("Attach", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".citation").first()).containsText("Copy uploaded by");
        Desk.awaitStatus(claim, "PASSAGE_FOUND");
        page.reload();
        assertThat(page.locator("h1")).containsText("Passage found");
        photograph("attached");
    }

    /// The first listens and could not poll, the second cannot listen, the third waits on one claim.
    @Test
    void whatIsBeingCheckedIsShownAnewAsSoonAsItsSourceIsHere() {
        String claim = "The Harbour Council resolved on February 2, 2021";
        Desk.awaitStatus(claim, "CHECKING");
        String document = root.resolve("/desk/documents/" + Desk.claim(claim).getString("document"))
                .toString();
        Page listening = context.newPage();
        listening.addInitScript("""
                const patient = window.setTimeout;
                window.setTimeout = (what, delay, ...more) => delay === 1500 ? 0 : patient(what, delay, ...more);""");
        listening.waitForRequest(Pattern.compile(".*/events"), () -> listening.navigate(document));
        Page polling = context.newPage();
        polling.route(Pattern.compile(".*/events"), Route::abort);
        polling.waitForRequest(Pattern.compile(".*/board\\?.*"), () -> polling.navigate(document));
        openClaim(claim);
        for (Page tab : List.of(listening, polling)) {
            assertThat(tab.locator("#board progress")).isVisible();
            assertThat(tab.locator("a.claim.checking")).not().hasCount(0);
        }
        assertThat(page.locator("h1")).containsText("Checking");

        web.origin().ifPresent(SampleOrigin::release);

        for (Page tab : List.of(listening, polling)) {
            assertThat(tab.locator("#board")).containsText("sources archived", patiently());
            assertThat(tab.locator("a.claim.checking")).hasCount(0);
        }
        assertThat(page.locator("h1")).containsText("Passage found", patiently());
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    @Test
    void theDeskIsReadOnAPhone() {
        Desk.awaitStatus("She counts 412 sailings", "PASSAGE_FOUND");
        page.setViewportSize(390, 844);
        page.getByText("Cold Harbours").first().click();

        int width = (int) page.evaluate("document.documentElement.scrollWidth");

        assertEquals(390, width, "nothing stands out to the side");
        photograph("phone");
    }
}
