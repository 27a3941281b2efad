package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages in the place of one that no title is known of, on a site that says 404 of an address that cannot exist.
class OtherPagesTest {
    private static final String CARDS = Stream.of(
                    "Harbour bridge to close for six weeks",
                    "Council backs plan for more homes",
                    "Why the river keeps flooding",
                    "Teachers vote on new pay offer",
                    "Museum returns a carved door",
                    "Ferry line opens a third berth",
                    "Rye is ground again at the mill")
            .map(title -> "<div class=card><h3><a href='/s/" + title.hashCode() + "'>" + title + "</a></h3></div>")
            .collect(Collectors.joining());

    private final Judge judge = new Judge();

    @Test
    void whatStandsInThePlaceOfThePageIsNotThePage() {
        Map<String, Evidence> cases = new LinkedHashMap<>();
        cases.put("parked, with links", page("https://lowerwend.example/2011/04/banks", """
                <html data-adblockkey="x"><head><title>lowerwend.example</title></head><body><h1>lowerwend.example</h1>
                <h2>Related searches</h2><ul><li><a href="/?q=1">River cruises</a></li>
                <li><a href="/?q=2">Flood insurance quotes</a></li></ul></body></html>
                """));
        cases.put("taken over", page("https://local-party.example/manifesto-2009", """
                <title>Top casino bonuses</title><h1>Top casino bonuses of the year</h1><p>Looking for the best welcome
                bonus? Our experts compare hundreds of casinos, so that you do not have to. Every month we publish a
                fresh list of free spins and of slots with a jackpot.</p>
                """));
        cases.put("refused by country", page("https://tribune.example/local/wend", """
                <title>Tribune</title><h1>Unfortunately, our website is currently unavailable in most European
                countries</h1><p>We are engaged on the issue and committed to looking at options.</p>
                """));
        cases.put("not there yet", page("https://institute.example/wp/12", """
                <title>Coming soon</title><h1>Our new website is on its way</h1><p>Leave your address.</p>
                """));
        cases.put("no database", page("https://joinery.example/a", "Could not connect to the database."));
        cases.put("a list where a document was cited", page("https://publisher.example/files/report2015.pdf", """
                <title>Publications</title><h1>Publications</h1><p>They are in the new library now.</p>
                <ul><li><a href="/t/1">Water</a></li><li><a href="/t/2">Energy</a></li></ul>
                """));
        cases.put("looked for", page("https://museum.example/shows/amber-caskets-and-boxes", """
                <title>Search</title><h1>Search</h1><p>The page you are looking for does not exist.</p>
                <form><input name=q value="amber OR caskets OR boxes"></form><p>One might look into the archives.</p>
                """));
        cases.put(
                "led to a section",
                led("https://paper.example/2009/04/wend-banks.html", "https://paper.example/news/local/", CARDS));
        cases.put(
                "led to what is above",
                led("https://paper.example/news/wend-banks-raised", "https://paper.example/news/", CARDS));
        Map<String, CaptureVerdict> verdicts = new LinkedHashMap<>();
        cases.forEach((name, evidence) ->
                verdicts.put(name, judge.judge(evidence.withSibling(missed())).verdict()));
        Map<String, CaptureVerdict> expected = new LinkedHashMap<>();
        cases.keySet().forEach(name -> expected.put(name, CaptureVerdict.SOFT_404));
        assertEquals(expected, verdicts);
    }

    @Test
    void theFrontPageBelowIsKnownByTheFrontPage() {
        String url = "https://ngo.example/publications/wend-report";
        String html = "<title>River NGO</title><h1>Protecting rivers since 1971</h1><p>We work with communities and"
                + " governments to keep rivers alive.</p><h3>Eel passes</h3><p>Three of them were opened again.</p>";
        Evidence evidence = page(url, html).withSibling(missed());
        Judgement first = judge.judge(evidence);
        assertEquals(CaptureVerdict.OK, first.verdict());
        assertTrue(judge.suspectsTheFront(evidence, first));
        assertEquals("https://ngo.example/", Judge.frontOf(evidence));
        String front = Judge.frontOf(evidence);
        assertEquals(
                Judgement.of(
                        CaptureVerdict.SOFT_404,
                        "the site's front page is the same: " + front,
                        "the words of its address are not on the page"),
                judge.judge(evidence.withFront(JudgeTest.response(front, front, 200, html))));
        String other = "<title>River NGO</title><h1>Another page</h1><p>With other words on it, and more of them.</p>";
        assertEquals(
                Judgement.of(CaptureVerdict.OK),
                judge.judge(evidence.withFront(JudgeTest.response(front, front, 200, other))));
    }

    @Test
    void nobodyAsksForTheFrontPageBesideAText() {
        String text = IntStream.range(0, 30)
                .mapToObj(i -> "<p>Paragraph " + i + " says what the board heard of the winter, and of its boats.</p>")
                .collect(Collectors.joining());
        Evidence evidence = page("https://board.example/minutes/7", "<h1>Minutes</h1><div>" + text + "</div>");
        assertFalse(judge.suspectsTheFront(evidence, judge.judge(evidence)));
    }

    @Test
    void aListThatIsCitedIsAPage() {
        Evidence list = page("https://paper.example/archive/local-stories", "<h1>Local stories</h1>" + CARDS);
        assertEquals(CaptureVerdict.OK, judge.judge(list.withSibling(missed())).verdict());
    }

    @Test
    void aFormOfThePageIsNoFolderBelowIt() {
        assertEquals(
                Map.of("print", false, "amp", false, "slug", true, "number", true),
                Map.of(
                        "print",
                                Addresses.isAbove(
                                        "https://a.example/x/section-5", "https://a.example/x/section-5/print"),
                        "amp", Addresses.isAbove("https://a.example/x/eels/", "https://a.example/x/eels/amp/"),
                        "slug", Addresses.isAbove("https://a.example/x/", "https://a.example/x/eels-came-back"),
                        "number", Addresses.isAbove("https://a.example/x/", "https://a.example/x/88123")));
    }

    private static Evidence page(String url, String html) {
        return SoftErrorsTest.evidence(url, html, null);
    }

    private static Evidence led(String url, String last, String html) {
        return new Evidence(url, JudgeTest.response(url, last, 200, html), null, null);
    }

    private static Fetched.Response missed() {
        String nowhere = "https://nowhere.example/xqzvwkptrdfgbn";
        return JudgeTest.response(nowhere, nowhere, 404, "<h1>404</h1>");
    }
}
