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

    @ParameterizedTest
    @ValueSource(strings = {"<p class='standfirst'>", "<p class=article-intro>", "<p itemprop=description>", "<p>"})
    void theStandfirstInTheHeaderIsKeptBesideTheText(String start) {
        String standfirst = "He has counted ships for thirty years. Nobody has ever asked him why.";
        String page =
                "<meta name=description content='" + standfirst + "'><article><header><h1>The books of the light</h1>"
                        + start + standfirst + "<div class=meta>By <a rel=author>Ada Cotter</a></div></header>"
                        + "<div class=body>" + ARTICLE + "</div></article>";
        assertEquals(new MainText(TEXT, List.of(standfirst)), MainTextSearch.in(Jsoup.parse(page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p class=byline>", "<p>"})
    void notEveryLineBelowTheHeadingIsAStandfirst(String start) {
        String page = "<article><header><h1>The books of the light</h1>" + start
                + "Published on Friday in the section on harbours and their keepers.</header>"
                + "<div class=body>" + ARTICLE + "</div></article>";
        assertEquals(new MainText(TEXT, List.of()), MainTextSearch.in(Jsoup.parse(page)));
    }

    @Test
    void aPageOfFiguresKeepsItsTable() {
        assertEquals(
                "River levels\n\nMean level in metres at the lock\n\nMonth Mean\nJune 1.20\nJuly 1.31\n\nRead each day at seven.",
                main("<nav><a href=a>Home</a></nav><div><h1>River levels</h1>"
                        + "<table><caption>Mean level in metres at the lock</caption><tr><th>Month</th><th>Mean</th></tr>"
                        + "<tr><td>June</td><td>1.20</td></tr><tr><td>July</td><td>1.31</td></tr></table>"
                        + "<p>Read each day at seven.</p></div>"));
    }

    @Test
    void aBriefIsNotDrownedByTeasers() {
        String teaser = "<div class=box><h3><a href=a>Another</a></h3><p>" + FIRST + "</p></div>";
        assertEquals(
                TEXT,
                main("<main><article><h1>The books</h1>" + ARTICLE + "</article><section>" + teaser.repeat(9)
                        + "</section></main>"));
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
