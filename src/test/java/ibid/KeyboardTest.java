package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import ibid.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The desk for those who use no mouse, or no eyes.
@QuarkusTest
@TestProfile(KeyboardTest.OfItsOwn.class)
@TestMethodOrder(OrderAnnotation.class)
class KeyboardTest extends InChromium {
    /// What is signed here would be signed for the other tests too.
    public static final class OfItsOwn extends SampleProfile {}

    private static final String ALTERED = "The institute’s annual review is drier";
    private static final String PRINT_ONLY = "Kenji Moriya, writing in the Shiosaki Shimbun";
    private static final String UNPLACED = "The coastal towns, which have most to lose";

    @BeforeEach
    void openTheDesk() {
        context.setDefaultTimeout(15_000);
        page.navigate(root.resolve("/desk").toString());
    }

    private void keys(String... keys) {
        // A page that is still loading does not know its keys yet.
        page.waitForLoadState();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void types(String words) {
        page.keyboard().insertText(words);
    }

    /// Tabs until the element with the name has the focus, as a person who hears the names would.
    private void tabTo(String name) {
        for (int i = 0; i < 120; i++) {
            if (page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()")
                    .equals(name)) {
                return;
            }
            keys("Tab");
        }
        throw new AssertionError("no tab comes to " + name);
    }

    private void is(String user) {
        tabTo("You are");
        keys("Control+A");
        types(user);
        keys("Enter");
        assertThat(page.getByLabel("You are")).hasValue(user);
    }

    private void openByKeyboard(String claim) {
        keys("/");
        types(claim);
        keys("Enter");
        assertThat(page.locator("[data-row]")).hasCount(1);
        keys("j", "Enter");
        assertThat(page.locator("blockquote.context")).containsText(claim);
    }

    @Test
    @Order(1)
    void noPageOfTheDeskHasAnythingSeriousAgainstAccessibility() throws IOException {
        Desk.awaitStatus(ALTERED, "DISCREPANCY");
        String document = Desk.claim(ALTERED).getString("document");
        String altered = Desk.id(ALTERED);
        String edited = given().contentType("text/plain; charset=UTF-8")
                .body(
                        "The Locks\n\nThe lock was built by 40 men in 1790.[1]\n\nNotes\n\n[1] Ole Lund, Locks, 1890, 12.\n")
                .post("/documents")
                .path("id");
        given().contentType("text/plain; charset=UTF-8")
                .body(
                        "The Locks\n\nThe lock was built by 41 men in 1790.[1]\n\nNotes\n\n[1] Ole Lund, Locks, 1890, 12.\n")
                .put("/documents/" + edited)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body(Map.of("name", "import", "role", "editor"))
                .post("/tokens")
                .then()
                .statusCode(201);
        String webhook = given().contentType("application/json")
                .body(Map.of("url", root.resolve("/nowhere"), "events", List.of("claim.reviewed"), "document", edited))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().post("/webhooks/" + webhook + "/ping").then().statusCode(202);
        Map<String, Object> faults = new TreeMap<>();
        // Not "/copies/…": archived words are in a sandbox without script, where axe cannot run either.
        for (String address : List.of(
                "/desk",
                "/desk/queue",
                "/desk/queue?q=freight",
                "/desk/documents/" + document,
                "/desk/documents/" + document + "/trail",
                "/desk/claims/" + altered,
                "/desk/claims/" + altered + "/beside",
                "/desk/claims/" + altered + "/citations/" + Desk.claim(ALTERED).getString("citations[0].id") + "/work",
                "/desk/claims/" + Desk.id(PRINT_ONLY),
                "/desk/documents/" + edited + "/edition",
                "/desk/documents/" + edited + "/editions",
                "/desk/tokens",
                "/desk/webhooks",
                "/desk/webhooks/" + webhook,
                "/documents/" + document + "/export?format=html",
                "/desk/nowhere")) {
            for (var colours : com.microsoft.playwright.options.ColorScheme.values()) {
                if (colours != com.microsoft.playwright.options.ColorScheme.NO_PREFERENCE) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    page.navigate(root.resolve(address).toString());
                    List<?> found = serious();
                    if (!found.isEmpty()) {
                        faults.put(address + " " + colours, found);
                    }
                }
            }
        }
        assertEquals(Map.of(), faults);
    }

    private List<?> serious() throws IOException {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            // What a script comes to is sent here: the whole of axe would be.
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "\n0");
        }
        return (List<?>) page.evaluate("""
                async () => (await axe.run(document, {iframes: false})).violations
                    .filter(fault => ["serious", "critical"].includes(fault.impact))
                    .flatMap(fault => fault.nodes.map(node => fault.id + ": " + node.html.slice(0, 200)))""");
    }

    @Test
    @Order(2)
    void theKeysAreShownOnOne() {
        keys("?");

        assertThat(page.locator("dialog#keys")).isVisible();
        keys("Escape");
        assertThat(page.locator("dialog#keys")).not().isVisible();
    }

    @Test
    @Order(2)
    void anAdministratorGoesToAWebhookAndTriesItWithTheKeyboardAlone() {
        String url = root.resolve("/nowhere/keys").toString();
        given().contentType("application/json")
                .body(Map.of("url", url, "events", List.of("document.done")))
                .post("/webhooks")
                .then()
                .statusCode(201);
        tabTo("Webhooks");
        keys("Enter");
        assertThat(page.locator("h1")).hasText("Webhooks");
        keys("j", "Enter");
        assertThat(page.locator("h1")).hasText(url);
        tabTo("Try it");
        keys("Enter");
        assertThat(page.locator("[data-row]")).containsText("ping");
        tabTo("Retire it");
        keys("Enter");
        assertThat(page.locator(".alert")).containsText("Retired");
        keys("u");
        assertThat(page.locator("h1")).hasText("Webhooks");
    }

    @Test
    @Order(3)
    void aCheckerTakesAClaimSeesTheAlteredWordInTheCopyAndProposesAndAnotherSigns() {
        Desk.awaitStatus(ALTERED, "DISCREPANCY");
        is("anna");
        openByKeyboard(ALTERED);
        assertThat(page.locator(".finding.differs del").first()).containsText("cautious");
        FrameLocator copy = page.frameLocator("#copy-frame");
        assertThat(copy.locator("img.leaf")).hasAttribute("alt", java.util.regex.Pattern.compile("Page 2 of .*"));

        keys("t");
        assertThat(page.locator("h1")).containsText("In review");
        assertThat(page.locator("h1")).containsText("A copy differs");
        keys("v");
        page.keyboard().type("Confirmed with");
        keys("Tab");
        types("fell by 2.7 percent, “an orderly retreat rather than a rout”");
        tabTo("Propose");
        keys("Enter");
        assertThat(page.locator("h1")).containsText("Proposed");

        is("ben");
        keys("s", "Enter");
        assertThat(page.locator("h1")).containsText("Signed off");
        keys("z", "Enter");
        assertThat(page.locator("h1")).containsText("Proposed");
        assertThat(page.locator(".history")).containsText("took the last act back");
    }

    @Test
    @Order(4)
    void anEditorAttachesAScanToAPrintOnlySource() {
        Desk.awaitStatus(PRINT_ONLY, "WAITING_FOR_SOURCE");
        is("edda");
        openByKeyboard(PRINT_ONLY);

        keys("a");
        Locator field = page.locator("input[type=file]:focus");
        assertThat(field).hasCount(1);
        // Enter is to reach the field as a click that nothing of ours prevents. The window that it opens is the
        // browser's, and is not told of in every run: waiting for it failed with the click there.
        page.onFileChooser(_ -> {});
        page.evaluate(
                "window.addEventListener('click', click => click.target.dataset.asked = !click.defaultPrevented)");
        keys("Enter");
        assertThat(field).hasAttribute("data-asked", "true");
        field.setInputFiles(new FilePayload("clipping.pdf", "application/pdf", Sample.clipping()));
        tabTo("Pages, if it shows only some");
        types("7");
        tabTo("Attach");
        keys("Enter");

        assertThat(page.locator(".citation").first()).containsText("Copy uploaded by edda");
        Desk.awaitStatus(PRINT_ONLY, "PASSAGE_FOUND");
    }

    @Test
    @Order(5)
    void anEditorPlacesTheNoteThatNothingPointsAt() {
        Desk.awaitStatus(UNPLACED, "UNCITED");
        openByKeyboard(UNPLACED);
        keys("u");
        assertThat(page.locator("#unplaced")).isVisible();

        keys("p", "Enter");

        assertThat(page.locator(".note")).isVisible();
        Desk.awaitStatus(UNPLACED, "PASSAGE_FOUND");
    }

    @Test
    @Order(6)
    void whoDecidesOnWhatChangedMeanwhileIsToldWhoChangedItAndKeepsTheirWords() {
        String claim = "She counts 412 sailings";
        Desk.awaitStatus(claim, "PASSAGE_FOUND");
        Desk.acts("root", claim, Map.of("action", "assign", "assignee", "anna"));
        is("anna");
        openByKeyboard(claim);
        Desk.acts("ben", claim, Map.of("action", "assign", "assignee", "ben"));
        Desk.acts("cleo", claim, Map.of("action", "assign", "assignee", "anna"));

        keys("v");
        page.keyboard().type("Contradicted");
        tabTo("Reason or note");
        types("There were 421.");
        tabTo("Propose");
        keys("Enter");

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Changed by cleo just now");
        assertThat(page.getByLabel("Reason or note")).hasValue("There were 421.");
        assertThat(page.getByLabel("Verdict")).hasValue("CONTRADICTED");
    }
}
