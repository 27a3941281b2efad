package ibid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An editor says on a claim's page where a citation ends and which work it names, and takes it back.
@QuarkusTest
@TestProfile(PlainProfile.class)
class WhichWorkTest extends InChromium {

    /// A document whose works no other test cites, and its one claim open at the desk.
    private JsonPath open(String... notes) {
        String mark = "Z" + UUID.randomUUID().toString().substring(0, 8);
        StringBuilder text =
                new StringBuilder("A Report of " + mark + "\n\nIn 1921 the harbour of " + mark + " saw 401 ships.");
        for (int i = 1; i <= notes.length; i++) {
            text.append("[").append(i).append("]");
        }
        text.append("\n\nNotes\n\n");
        for (int i = 1; i <= notes.length; i++) {
            text.append("[%d] %s%n%n".formatted(i, notes[i - 1].replace("%", mark)));
        }
        String document = given().contentType("text/plain; charset=UTF-8")
                .body(text.toString())
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String claim = given().get("/claims?document=" + document).path("[0].id");
        page.navigate(root.resolve("/desk/claims/" + claim).toString());
        return given().get("/claims/" + claim).jsonPath();
    }

    private Locator card(int number) {
        return page.locator(".citation").nth(number - 1);
    }

    private Locator opened(int number) {
        Locator card = card(number);
        card.getByText("Where it ends, and which work it is").click();
        assertThat(card.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Where it ends")))
                .isVisible();
        return card;
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void neighboursAreJoinedAndPutBackAndSplitAgainAtATickedPlace() {
        String claim =
                open("Karl Lund, The % Docks (Oslo: Havn, 1921), 14; Ola Frost, The % Ice (Oslo: Havn, 1922), 3.")
                        .getString("id");
        assertThat(page.locator(".citation")).hasCount(2);

        press(opened(1), "One work with what stands behind");
        assertThat(page.locator(".citation")).hasCount(1);
        Locator joined = opened(1);
        assertThat(joined.locator(".history")).containsText("joined it with its neighbour");
        press(joined.locator(".history"), "Take that back");
        assertThat(page.locator(".citation")).hasCount(2);

        press(opened(1), "One work with what stands behind");
        assertThat(page.locator(".citation")).hasCount(1);
        Locator whole = opened(1);
        whole.getByLabel("Ola Frost").check();
        press(whole, "Split it");
        assertThat(page.locator(".citation")).hasCount(2);
        assertThat(card(2).locator(".work")).containsText("Ola Frost");
        given().get("/claims/" + claim).then().body("citations", hasSize(2));
    }

    @Test
    void aCitationIsSplitWhereTheWordsBeginThatTheEditorWrites() {
        open(
                "Karl Lund, The % Docks (Oslo: Havn, 1921), 14, and in the same vein Ola Frost, The % Ice (Oslo: Havn, 1922).");

        Locator card = opened(1);
        card.getByLabel("these words").fill("Ola Frist");
        press(card, "Split it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not stand in the citation");

        int before = page.locator(".citation").count();
        card = opened(1);
        card.getByLabel("these words").fill("and in the  same vein");
        press(card, "Split it");
        assertThat(page.locator(".citation")).hasCount(before + 1);
    }

    @Test
    void aWorkThatMayBeTheSameIsOfferedMergedAndToldApartAgain() {
        JsonPath claim = open(
                "Karl Lund, The Old % Docks of the North (Oslo: Havn, 1921), 14.",
                "Karl Lund, The Old % Docks (Oslo: Havn, 1921), 15.");
        String first = claim.getString("citations[0].id");
        String second = claim.getString("citations[1].id");

        Locator card = opened(1);
        assertThat(card.locator(".doubt")).containsText("the same author");
        press(card, "They are one work");
        assertOneWork(first, second);

        card = opened(1);
        assertThat(card.locator(".doubt")).hasCount(0);
        press(card.locator(".history"), "Take that back");
        assertTwoWorks(first, second);

        press(opened(1), "They are one work");
        assertOneWork(first, second);
        card = opened(1);
        card.getByLabel("Docks (Oslo: Havn, 1921), 15").check();
        press(card, "They are two works");
        assertTwoWorks(first, second);
        assertThat(opened(1).locator(".doubt")).hasCount(0);
    }

    @Test
    void twoWorksThatLookAlikeAreNotOfferedAgainUntilThatIsTakenBack() {
        JsonPath claim = open(
                "Karl Lund, The Old % Piers of the North (Oslo: Havn, 1921), 14.",
                "Karl Lund, The Old % Piers (Oslo: Havn, 1921), 15.");
        String first = claim.getString("citations[0].source.id");
        String second = claim.getString("citations[1].source.id");
        String document = claim.getString("document");

        press(opened(1), "These are two works");
        assertThat(page.locator("h1.status")).isVisible();
        Locator card = opened(1);
        assertThat(card.locator(".doubt")).hasCount(0);
        assertThat(card.locator(".history")).containsText("are two works");
        given().get("/sources/doubtful?document=" + document).then().body("", hasSize(0));
        given().get("/sources/" + first + "/history").then().body("kind", equalTo(List.of("DISTINCT")));
        given().contentType("application/json")
                .body(Map.of("from", second))
                .post("/sources/" + first + "/distinguish")
                .then()
                .statusCode(409);

        press(card.locator(".history"), "Take that back");
        assertThat(page.locator("h1.status")).isVisible();
        assertThat(opened(1).locator(".doubt")).hasCount(1);
        given().get("/citations/" + claim.getString("citations[1].id")).then().body("source.id", equalTo(second));
        given().get("/sources/" + first + "/history").then().body("kind", equalTo(List.of("DISTINCT", "UNDO")));
        given().get("/documents/" + document + "/trail")
                .then()
                .body("act", equalTo(List.of("send", "distinguish-source", "undo-source")));
    }

    private void assertOneWork(String first, String second) {
        assertThat(page.locator("h1.status")).isVisible();
        given().get("/citations/" + second).then().body("source.id", equalTo(source(first)));
    }

    private void assertTwoWorks(String first, String second) {
        assertThat(page.locator("h1.status")).isVisible();
        given().get("/citations/" + second).then().body("source.id", org.hamcrest.Matchers.not(equalTo(source(first))));
    }

    private static String source(String citation) {
        return given().get("/citations/" + citation).path("source.id");
    }

    @Test
    void whoMendsWhatSomebodyMendedMeanwhileIsToldSo() {
        String citation = open("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.").getString("citations[0].id");
        card(1).getByText("Mend what was read of it").click();
        given().header("Remote-User", "cleo")
                .contentType("application/json")
                .body(Map.of("csl", Map.of("title", "The Drowned Docks")))
                .patch("/citations/" + citation)
                .then()
                .statusCode(200);

        card(1).getByLabel("Pages cited").fill("41");
        press(card(1), "Mend it");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cleo mended this citation just now");
        given().get("/citations/" + citation).then().body("csl.title", containsString("Drowned"));
    }

    @Test
    void withoutScriptsTheSameIsAPageOfItsOwn() {
        String claim = open("Karl Lund, The % Docks (Oslo: Havn, 1921), 14.").getString("id");
        String citation = given().get("/claims/" + claim).path("citations[0].id");

        page.navigate(root.resolve("/desk/claims/" + claim + "/citations/" + citation + "/work")
                .toString());

        assertThat(page.locator("h1")).containsText("which work it is");
        assertThat(page.locator("nav.places")).isVisible();
    }
}
