package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextSearchTest {
    private static final String FIRST =
            "The keeper of the light has counted the ships for thirty years, and he has written every one of them down.";
    private static final String SECOND =
            "Nobody asked him to do so, he says, but then nobody asked him to stop, and the books are still there to read.";
    private static final String ARTICLE = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String TEXT = FIRST + "\n\n" + SECOND;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><p>Ships, boats, and all that floats, sorted by their length, on one page.</p></nav>",
                "<div class='newsletter-box'><p>We write to you on Fridays, and only if there is something to say.</p></div>",
                "<div id='relatedPosts'><h3>Related</h3><p>A bell for the fog, and who may ring it on a Sunday, if anyone.</p></div>",
                "<ul><li><a href=a>A bell for the fog</a></li><li><a href=b>On rope, and its uses</a></li></ul>",
                "<p>Subscribe to our <a href=n>newsletter</a></p>",
                "<p>Advertisement</p>",
                "<figure><img src=x><figcaption>The light at dusk, seen from the mole, in its last winter.</figcaption></figure>",
                "<h3>Also of interest</h3><ul><li><a href=a>A bell for the fog</a>, by the keeper</li></ul>",
                "<div hidden><p>A long text that nobody is meant to see, with commas, and with a full stop.</p></div>",
            })
    void whatSurroundsAnArticleIsLeftOut(String block) {
        assertEquals(TEXT, main("<h1>The books of the light</h1>" + ARTICLE + block));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He told me to follow him on Twitter, where he posts the numbers.",
                "Like many others, he left Facebook when the ships came back to the harbour.",
                "“Read more,” he says.",
            })
    void whatOnlySoundsLikeACallIsKept(String sentence) {
        assertEquals(TEXT + "\n\n" + sentence, main(ARTICLE + "<p>" + sentence + "</p>"));
    }

    @Test
    void listsTablesAndBlockQuotesBelongToTheText() {
        assertEquals(
                TEXT + "\n\nThe first item.\n\nThe second item.\n\nYear Ships\n1990 412\n\nWhat is written is written.",
                main(ARTICLE + "<ul><li>The first item.</li><li>The second item.</li></ul>"
                        + "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1990</td><td>412</td></tr></table>"
                        + "<blockquote>What is written is written.</blockquote>"));
    }

    @Test
    void captionsAreKeptApart() {
        String page = "<title>The books</title>" + ARTICLE
                + "<figure><img src=x><figcaption>The light at <i>dusk</i>.</figcaption></figure>";
        assertEquals(new MainText(TEXT, List.of("The light at dusk.")), MainTextSearch.in(Jsoup.parse(page)));
    }

    @Test
    void aPageThatIsButAHeadingIsThatHeading() {
        assertEquals("The books of the light", main("<h1>The books of the light</h1>"));
    }

    @Test
    void aHeadingInABoxOfItsOwnIsKept() {
        assertEquals(
                FIRST + "\n\nThe second year\n\n" + SECOND,
                main("<div><p>" + FIRST + "</p><div class=head><h2>The second year</h2></div><p>" + SECOND
                        + "</p></div>"));
    }

    @Test
    void aTextThatIsDeclaredInPartsIsWhole() {
        String parts = "<p itemprop=articleBody>" + FIRST + "</p><p itemprop=articleBody>" + SECOND + "</p>";
        assertEquals(TEXT, main("<div>" + parts + "</div><p>Elsewhere on this page.</p>"));
    }

    @Test
    void aWrapperIsNotTakenAtItsName() {
        assertEquals(TEXT, main("<div class='page with-sidebar has-comments'><div>" + ARTICLE + "</div></div>"));
    }

    @Test
    void aPageBuildersWidgetsAreItsText() {
        assertEquals(
                TEXT,
                main("<div class='builder-widget'><p>" + FIRST + "</p></div><div class='builder-widget'><p>" + SECOND
                        + "</p></div>"));
    }

    @Test
    void commentsAreLeftOutThoughTheyAreLongerThanTheArticle() {
        assertEquals(
                TEXT,
                main("<article><h1>The books of the light</h1>" + ARTICLE + "</article><div id=comments>"
                        + "<p>I have seen these books, and I can say that they are kept in ink, with great care.</p>"
                                .repeat(9)
                        + "</div>"));
    }

    @Test
    void theOpeningLinesBesideAReadOnBoxAreKept() {
        String more = "<p class=text>" + SECOND + "</p>";
        assertEquals(
                FIRST + ("\n\n" + SECOND).repeat(6),
                main("<div><div class=text>" + FIRST + "</div><section>" + more.repeat(6) + "</section></div>"));
    }

    @Test
    void aBreakIsALineAndAnyOtherWhiteSpaceIsOneSpace() {
        assertEquals("One,\ntwo and three.", main("<p>One,<br>  two&nbsp;\n <b>and</b>\tthree.</p>"));
    }

    @Test
    void aWordIsNotBrokenByItsMarkup() {
        assertEquals("A remarkable H2O bottle.", main("<p>A re<em>mark</em>able H<sub>2</sub>O bottle.</p>"));
    }

    private static String main(String body) {
        return MainTextSearch.in(Jsoup.parse("<title>The books of the light</title>" + body))
                .text();
    }
}
