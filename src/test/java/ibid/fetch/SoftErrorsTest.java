package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SoftErrorsTest {
    private static final String URL = "https://agency.example/notices/12";
    private static final String NOWHERE = "https://agency.example/notices/xqzvwkptrdfgbn";
    private static final String NOTICE = "<title>Flood warning: lower Wend</title><h1>Flood warning: lower Wend</h1>"
            + "<p>Flooding is expected from noon on Friday. Move cattle to higher ground.</p>";
    private static final String REMOVED = "<title>Agency</title><h1>This notice has been removed</h1>"
            + "<p>The article was taken down by its author and is no longer available.</p>";

    private final Judge judge = new Judge();

    @Test
    void aShortPageUnderAnotherTitlePassesWhereTheSiteOwnsUpToWhatIsMissing() {
        Evidence evidence = evidence(URL, NOTICE, "Environment agency bulletin");
        assertEquals(CaptureVerdict.SOFT_404, judge.judge(evidence).verdict());
        assertTrue(judge.doubts(evidence, judge.judge(evidence)));
        assertEquals(
                Judgement.of(CaptureVerdict.OK),
                judge.judge(evidence.withSibling(JudgeTest.response(NOWHERE, NOWHERE, 404, "<h1>404</h1>"))));
    }

    @Test
    void aNoticeThatThePageIsGoneIsOneAllTheSame() {
        Evidence evidence = evidence(URL, REMOVED, null);
        Fetched.Response missed = JudgeTest.response(NOWHERE, NOWHERE, 404, "<h1>404</h1>");
        assertEquals(
                new Judgement(
                        CaptureVerdict.SOFT_404,
                        List.of(
                                "headed: has been removed",
                                "13 words of running text",
                                "but the site says 404 of an address that cannot exist")),
                judge.judge(evidence.withSibling(missed)));
    }

    @Test
    void aPageThatSaysItOfAnotherPageInItsTitleAndAddressIsAPage() {
        String url = "https://ask.example/q/771/nginx-says-404-not-found-for-static-files";
        String html = "<title>nginx says 404 Not Found for static files</title>"
                + "<h1>nginx says 404 Not Found for static files</h1><p>The folder is there. What have I missed?</p>";
        assertEquals(CaptureVerdict.OK, judge.judge(evidence(url, html, null)).verdict());
    }

    @Test
    void aPageThatStandsAtAnyAddressWithItsNumberIsItself() {
        String url = "https://paper.example/41877/council-raises-river-banks";
        String other = "https://paper.example/41877/xqzvwkptrdfgbn";
        String html = "<title>Council raises the river banks</title><h1>Council raises the river banks</h1><p>"
                + "The banks of the lower river will be raised by a foot before the winter, at the town's cost. "
                        .repeat(12)
                + "</p>";
        Evidence evidence = evidence(url, html, null);
        assertTrue(judge.doubts(evidence, judge.judge(evidence)));
        assertEquals(
                Judgement.of(CaptureVerdict.OK),
                judge.judge(evidence.withSibling(JudgeTest.response(other, other, 200, html))));
    }

    @Test
    void anApologyWithOtherStoriesEachTimeIsKnownByItsHeadings() {
        String apology = "<title>Paper</title><h1>We looked everywhere</h1><p>Here is what others read: %s, and more"
                + " of that kind, chosen anew whenever somebody comes by.</p>";
        Evidence evidence = evidence(URL, apology.formatted("a dozen eels, nine boats and a lamp"), null);
        String other = apology.formatted("the mill at the lock, three bakers, a long winter without coal or bread");
        assertEquals(
                CaptureVerdict.SOFT_404,
                judge.judge(evidence.withSibling(JudgeTest.response(NOWHERE, NOWHERE, 200, other)))
                        .verdict());
    }

    @Property
    void signsThatSoundPagesHaveAsWellNeverCondemn(
            @ForAll List<@IntRange(min = 1, max = 9) Integer> signs, @ForAll @IntRange(max = 9) int inFavour) {
        Weighing weighing = new Weighing().inFavour(inFavour, "sound");
        signs.forEach(points -> weighing.against(points, "few words"));
        assertFalse(weighing.condemns());
    }

    static Evidence evidence(String url, String html, String title) {
        return new Evidence(url, JudgeTest.response(url, url, 200, html), null, title);
    }
}
