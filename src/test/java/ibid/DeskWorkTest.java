package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import ibid.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What people do at the desk with the mouse: drop a file, select words, place a note, bring a new edition. Other tests
/// share the application, so the sample's claims may have been worked on.
@QuarkusTest
@TestProfile(BrowserTest.OfItsOwn.class)
class DeskWorkTest extends InChromium {
    private static final double UNNOTICED = 0.1;

    /// Adds up how far the browser saw things jump that nobody had asked to move.
    private static final String COUNT_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                    window.shifted += entry.hadRecentInput ? 0 : entry.value;
                }
            }).observe({type: 'layout-shift', buffered: true});""";

    /// Cells and headings so narrow that a short word is cut in pieces.
    private static final String SQUEEZED = """
            [...document.querySelectorAll('th, td, h1, h2, p')]
                .filter(it => it.checkVisibility() && it.innerText.trim() && it.clientWidth < 32)
                .map(it => it.innerText)""";

    /// What the Tab key comes to next although it stands above what it came to before. What is scrolled out of sight in
    /// a box of its own stands where the box ends.
    private static final String BACKWARDS = """
            (() => {
                let before = {top: -Infinity};
                return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                    .filter(it => it.type !== 'hidden' && it.checkVisibility() && !it.matches('.skip'))
                    .filter(it => {
                        const {top, bottom} = it.getBoundingClientRect();
                        const last = before;
                        before = {top, bottom};
                        for (let box = it.parentElement; box; box = box.parentElement) {
                            if (getComputedStyle(box).overflowY === 'auto') {
                                before.top = Math.min(before.top, box.getBoundingClientRect().bottom);
                            }
                        }
                        return bottom <= last.top;
                    })
                    .map(it => it.outerHTML);
            })()""";

    private void open(String path) {
        page.navigate(root.resolve(path).toString());
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String received(String text) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aFileThatIsDroppedOnACitationIsAttached() {
        String document = received("""
                Dropped

                A harbour “belongs to everyone on paper belongs to anyone in winter,” it was asked.[1]

                Notes

                [1] Kenji Moriya, “Whose Harbour Was It?,” Shiosaki Weekly, October 5, 2020.
                """);
        open("/desk/claims/" + given().get("/claims?document=" + document).path("[0].id"));
        JSHandle files = page.evaluateHandle("""
                bytes => {
                    const files = new DataTransfer();
                    const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
                    files.items.add(new File([content], 'clipping.pdf', {type: 'application/pdf'}));
                    return files;
                }""", Base64.getEncoder().encodeToString(Sample.clipping()));

        page.locator(".citation .work").dispatchEvent("drop", Map.of("dataTransfer", files));
        page.getByLabel("Pages, if it shows only some").fill("7");
        press("Attach");

        assertThat(page.locator(".citation")).containsText("Copy uploaded by");
        assertThat(page.locator("h1")).not().containsText("Waiting");
    }

    @Test
    void wordsThatAreSelectedWithTheMouseBecomeAClaim() {
        String document = received("""
                Selected

                The quay is old and nobody minds. Its lamps were lit by hand.

                A second paragraph has a note.[1]

                Notes

                [1] Ola Frost, The Lamps, 1950, p. 2.
                """);
        open("/desk/documents/" + document);
        Locator sentence = page.getByText("Its lamps were lit by hand.").first();
        BoundingBox box = box(sentence, "Its lamps were lit by hand.");

        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width + 1, box.y + box.height / 2);
        page.mouse().up();
        press("Mark as a claim");

        assertThat(page.locator("blockquote.context mark")).hasText("Its lamps were lit by hand.");
    }

    /// Where words stand on the screen.
    private static BoundingBox box(Locator within, String words) {
        Map<?, ?> rectangle = (Map<?, ?>) within.evaluate("""
                (element, words) => {
                    const text = element.firstChild;
                    const range = document.createRange();
                    range.setStart(text, text.data.indexOf(words));
                    range.setEnd(text, text.data.indexOf(words) + words.length);
                    const {x, y, width, height} = range.getBoundingClientRect();
                    return {x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height)};
                }""", words);
        BoundingBox box = new BoundingBox();
        box.x = ((Number) rectangle.get("x")).doubleValue();
        box.y = ((Number) rectangle.get("y")).doubleValue();
        box.width = ((Number) rectangle.get("width")).doubleValue();
        box.height = ((Number) rectangle.get("height")).doubleValue();
        return box;
    }

    @Test
    void aNoteThatNothingPointsAtIsPlacedAtTheSentenceThatWasSuggested() {
        String document = received("""
                Placed

                The Pilots’ Guild of Saltmere announced that “no lamp shall burn unwatched on the mole.” It is dark.

                The mole was built in 1801.[1]

                Notes

                [1] Ola Frost, The Mole, 1950, p. 2.

                [2] Pilots’ Guild of Saltmere, “Of Lamps,” Saltmere, 1951, p. 9.
                """);
        open("/desk/documents/" + document);

        page.locator("#unplaced .suggestion")
                .filter(new Locator.FilterOptions().setHasText("no lamp shall burn"))
                .getByRole(AriaRole.BUTTON)
                .click();

        assertThat(page.locator("blockquote.context mark").first()).containsText("Pilots’ Guild");
        assertThat(page.locator(".left .note")).containsText("Of Lamps");
        open("/desk/documents/" + document);
        assertThat(page.locator("#unplaced")).hasCount(0);
    }

    @Test
    void aNewEditionIsLookedAtFirstAndTurnsTheOneClaimThatChangedStale() {
        String text = """
                The Weir of Lindvik

                The weir of Lindvik was raised by 4 metres in 1887.[1] Its keeper counted 310 boats in 1888.[2]

                Notes

                [1] Ada Holm, The Lindvik Weir (Bergen: Fyr, 1890), 12.

                [2] Per Vik, Rivers of Lindvik (Oslo: Lys, 1910), 7.
                """;
        String document = received(text);
        for (String claim : given().get("/claims?document=" + document).<List<String>>path("id")) {
            signed(claim);
        }
        open("/desk/documents/" + document);
        page.getByText("New edition").click();
        page.getByLabel("The whole document as it is now")
                .setInputFiles(new FilePayload(
                        "weir.txt",
                        "text/plain",
                        text.replace("310 boats", "301 boats").getBytes(StandardCharsets.UTF_8)));
        press("Show what changes");
        assertThat(page.locator("main")).containsText("1 claims stand as they are, 1 changed, 0 are gone, 0 are new");
        assertThat(page.locator("ul.diff del").first()).containsText("310");
        assertThat(page.locator("ul.diff ins").first()).containsText("301");

        press("Make it edition 2");

        assertThat(page.locator("#board .row.stale")).hasCount(1);
        assertThat(page.locator("#board .row.signed-off")).hasCount(1);
        page.locator("#board .row.stale").click();
        assertThat(page.locator("h1")).containsText("Stale");
        assertThat(page.locator(".verdict")).containsText("Verdict before the change: Confirmed");
        page.getByText("See what changed").click();
        assertThat(page.locator("#changed")).isInViewport();
        assertThat(page.locator("#changed del")).hasText("310");
        assertThat(page.locator("#changed ins")).hasText("301");
        assertThat(page.locator(".history")).containsText("310 boats");
    }

    private static void signed(String claim) {
        for (var act : List.of(
                Map.entry("anna", Map.of("action", "take")),
                Map.entry(
                        "anna",
                        Map.of(
                                "action",
                                "propose",
                                "verdict",
                                "CONFIRMED",
                                "locator",
                                "12",
                                "reason",
                                "Read in print.")),
                Map.entry("ben", Map.of("action", "sign")))) {
            given().header("Remote-User", act.getKey())
                    .contentType("application/json")
                    .body(act.getValue())
                    .post("/claims/" + claim + "/reviews")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void nothingJumpsWhileAPageComes() {
        String claim = "The institute’s annual review is drier";
        Desk.awaitChecked(claim);
        String document = Desk.claim(claim).getString("document");
        page.addInitScript(COUNT_SHIFTS);
        for (String path : List.of(
                "/desk/documents/" + document,
                "/desk/claims/" + Desk.id(claim),
                "/desk/claims/" + Desk.id("Kenji Moriya, writing in the Shiosaki Shimbun"),
                "/desk/queue")) {
            open(path);
            page.waitForLoadState(LoadState.LOAD);
            if (path.contains("claims")) {
                assertThat(page.locator(".beside")).containsText("Similar claims elsewhere");
            }
            double shifted = ((Number) page.evaluate("window.shifted")).doubleValue();
            assertTrue(shifted < UNNOTICED, path + " shifted by " + shifted);
        }
        assertEquals(0, page.locator("[role=alert]").count());
    }

    @Test
    void allClaimsThatAreShownAreChosenAtOnce() {
        Desk.awaitChecked("The institute’s annual review is drier");
        open("/desk/queue?q=levy");
        int shown = page.locator("input[name=claim]").count();

        page.getByLabel("Choose all that are shown").check();
        page.getByLabel("Tag them").fill("levy");
        press("Tag");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText(shown + " claims tagged “levy”");
    }

    /// Each screen on a desk, in the dark and on a phone; the pictures are for people to look at.
    @Test
    void everyScreenFitsADeskAZoomOf200PercentAndAPhone() {
        String altered = "The institute’s annual review is drier";
        String printed = "Kenji Moriya, writing in the Shiosaki Shimbun";
        Desk.awaitChecked(altered);
        Desk.awaitChecked(printed);
        String document = "/desk/documents/" + Desk.claim(altered).getString("document");
        String claim = "/desk/claims/" + Desk.id(altered);
        String stale = stale();
        Map<String, String> screens = Map.ofEntries(
                Map.entry("documents", "/desk"),
                Map.entry("document", document),
                Map.entry("edition", document + "/edition"),
                Map.entry(
                        "editions",
                        "/desk/documents/" + given().get("/claims/" + stale).path("document") + "/editions"),
                Map.entry(
                        "trail",
                        "/desk/documents/" + given().get("/claims/" + stale).path("document") + "/trail"),
                Map.entry("claim", claim),
                Map.entry("stale", "/desk/claims/" + stale),
                Map.entry("print", "/desk/claims/" + Desk.id(printed)),
                Map.entry("work", claim + "/citations/" + Desk.claim(altered).getString("citations[0].id") + "/work"),
                Map.entry("beside", claim + "/beside"),
                Map.entry("queue", "/desk/queue?q=levy"),
                Map.entry("tokens", "/desk/tokens"),
                Map.entry("webhooks", "/desk/webhooks"),
                Map.entry("nowhere", "/desk/nowhere"));
        screens.forEach((name, path) -> {
            open(path);
            for (Locator frame : page.locator("#copy-frame").all()) {
                assertThat(frame.contentFrame().locator("body")).isVisible();
            }
            photograph(name + "-desk", 1280, ColorScheme.LIGHT);
            photograph(name + "-dark", 1280, ColorScheme.DARK);
            photograph(name + "-zoomed", 1280 / 2, ColorScheme.LIGHT);
            photograph(name + "-phone", 390, ColorScheme.LIGHT);
            assertEquals(List.of(), page.evaluate(BACKWARDS), name + " is tabbed through otherwise than it is read");
        });
    }

    /// A claim that was signed on other words than it has now.
    private static String stale() {
        String text = """
                The Lock of Ulvsund

                The lock of Ulvsund was built by 412 men in 1887.[1] Its keeper counted 310 boats in 1888.[1]

                Notes

                [1] Ada Holm, The Ulvsund Lock (Bergen: Fyr, 1890), 12.
                """;
        String document = received(text);
        String claim = given().get("/claims?document=" + document).path("[0].id");
        signed(claim);
        given().contentType("text/plain; charset=UTF-8")
                .body(text.replace("412 men", "421 men").replace("1890), 12", "1890), 21"))
                .put("/documents/" + document)
                .then()
                .statusCode(200);
        return claim;
    }

    private void photograph(String name, int width, ColorScheme colours) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name + " stands out to the side");
        assertEquals(List.of(), page.evaluate(SQUEEZED), name + " has words that are set a letter to a line");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
