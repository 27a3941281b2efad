package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
    @Test
    void jsonLdIsReadWhateverItIsNestedIn() {
        assertEquals(
                new PageFacts(
                        "Catches & losses",
                        List.of("Ada Brook", "Bo Lund"),
                        LocalDate.of(2021, 3, 9),
                        LocalDate.of(2021, 4, 1),
                        "en-GB"),
                facts("""
                        <html lang=en_GB><title>x</title><script type="application/ld+json">
                        {"@graph": [{"@type": "WebPage", "name": "The Tern"}, {"@type": ["NewsArticle"],
                        "headline": "Catches &amp; losses", "author": [{"name": "Ada Brook"}, {"name": "Bo Lund"}],
                        "datePublished": "2021-03-09T22:10:00Z", "dateModified": "2021-04-01",}]}</script>"""));
    }

    @Test
    void metaElementsAreReadWhereJsonLdIsBroken() {
        assertEquals(
                new PageFacts(
                        "Catches fall",
                        List.of("Ada Brook"),
                        LocalDate.of(2021, 3, 9),
                        LocalDate.of(2021, 3, 12),
                        null),
                facts("""
                        <script type="application/ld+json">{"@type": </script>
                        <meta property="og:title" content="Catches fall"><meta name="Author" content="By Ada Brook">
                        <meta property="article:published_time" content="2021-03-09">
                        <meta property="article:modified_time" content="2021-03-12T06:00:00Z">"""));
    }

    @Test
    void anAuthorDescribedElsewhereInTheDataIsFound() {
        assertEquals(List.of("Ada Brook"), facts("""
                        <script type="application/ld+json">{"@graph": [
                        {"@type": "Article", "headline": "Catches fall", "author": {"@id": "/#brook"}},
                        {"@type": "Person", "@id": "/#brook", "name": "Ada Brook"}]}</script>""").authors());
    }

    @Test
    void aSiteThatNamesItselfAsAuthorYieldsToThePrintedLine() {
        String head = "<meta name=author content='The Tern'><meta property=og:site_name content='The Tern'>";
        assertEquals(
                List.of("Ada Brook"),
                facts(head + "<h1>Catches fall</h1><p class=byline>By Ada Brook Monday, 9:15 am</p>")
                        .authors());
        assertEquals(
                List.of("The Tern"),
                facts(head + "<h1>Catches fall</h1><p class=byline>By the crew of the island</p>")
                        .authors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ada Brook and Bo Lund          | April 8, 2021               | Ada Brook, Bo Lund
            Von Käthe Holm                    | Donnerstag, 8. April 2021   | Käthe Holm
            Par Élodie Holm — Publié en ligne | Le 8 avril 2021 à 06h30     | Élodie Holm
            文・田村花子                       | 令和3年4月8日                | 田村花子
            By the sea nothing changes        | 8 de abril de 2021          |
            """)
    void linesBelowTheHeadingSayWhoAndWhen(String author, String day, String names) {
        PageFacts facts = facts(
                "<nav><time datetime=2015-05-05>May 5, 2015</time></nav><article><h1>Catches fall</h1>" + "<p>" + author
                        + "</p><p>" + day + "</p><p>" + "On 1 May 2010 they fell. ".repeat(9) + "</p></article>");
        assertEquals(LocalDate.of(2021, 4, 8), facts.published());
        assertEquals(names == null ? "" : names, String.join(", ", facts.authors()));
    }

    @Test
    void theDayOfATeaserIsNotTheDayOfTheArticle() {
        assertEquals(
                LocalDate.of(2021, 4, 8),
                facts("<div><a href=/z>Old pier</a><time datetime=2015-05-05>5 May 2015</time></div>"
                                + "<article><time datetime=2021-04-08>8 April</time><h1>Catches fall</h1></article>")
                        .published());
    }

    @Test
    void theHeadingTellsTheTitleFromTheSite() {
        assertEquals(
                "Catches fall",
                facts("<title>Catches fall | The Tern</title><h1>Catches fall</h1>")
                        .title());
        assertEquals(
                "Catches fall",
                facts("<title>Catches fall - The Tern</title><meta property=og:site_name content='The Tern'>")
                        .title());
        assertEquals(
                "A year on Tern Island",
                facts("<title>A year on Tern Island</title><h1>Tern</h1>").title());
    }

    @Test
    void aDayThatIsOnlyPrintedIsRead() {
        assertEquals(
                LocalDate.of(2021, 3, 9),
                facts("<p class=article-date>Posted on March 9th, 2021</p>").published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Brook and Bo Lund, Staff Writers | Ada Brook; Bo Lund",
                "Analysis by Ada Brook, Editor-at-large  | Ada Brook",
                "Brook, Ada                              | Ada Brook",
                "Ada Brook, Bo Lund                      | Ada Brook; Bo Lund",
                "The Tern                                | The Tern",
                "editor7                                 | ''",
                "https://tern.example/ada                | ''",
                "森谷健二                                 | 森谷健二",
            })
    void namesAreTakenOutOfBylines(String byline, String names) {
        assertEquals(names, String.join("; ", Bylines.names(List.of(byline))));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-09T10:00:00+09:00, 2021-03-09",
        "20210309, 2021-03-09",
        "9 March 2021, 2021-03-09",
        "'Tue, 09 Mar 2021 10:00:00 GMT', 2021-03-09",
        "'March 9, 2021', 2021-03-09",
        "2021年3月9日, 2021-03-09",
        "03/04/2021,",
        "0001-01-01,",
        "2021-02-30,",
    })
    void aDayIsReadWhereItIsPlain(String text, LocalDate day) {
        assertEquals(Optional.ofNullable(day), DateText.read(text));
    }

    private static PageFacts facts(String html) {
        Document page = Jsoup.parse(html);
        return PageFacts.of(page, StructuredData.of(page));
    }
}
