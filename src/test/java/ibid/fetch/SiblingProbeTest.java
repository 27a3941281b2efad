package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiblingProbeTest {
    private static final String APOLOGY =
            "<h1>%s</h1><p>We looked for it everywhere and came back with empty hands, dear"
                    + " reader, so please go on from the front page or ask the staff for what you were after.</p>";

    private final SiblingProbe probe = new SiblingProbe(new Random(7));

    @Test
    void theNeighbourIsMadeUpInTheSamePlace() {
        assertEquals(
                List.of(
                        "https://paper.example/2031/05/# ",
                        "https://paper.example/2031/05/#.html ",
                        "https://paper.example/news/#/ ",
                        "https://paper.example/story.php?id=#&lang=# ",
                        "https://paper.example/news/# ",
                        "none"),
                List.of(
                                "https://paper.example/2031/05/harbour",
                                "https://paper.example/2031/05/harbour.html#top",
                                "https://paper.example/news/harbour/",
                                "https://paper.example/story.php?id=5&lang=en",
                                "https://paper.example/news/harbour?utm_source=letter",
                                "https://paper.example/")
                        .stream()
                        .map(url -> probe.beside(url)
                                .map(other -> other.replaceAll("[b-df-hj-np-tv-z]{14}", "#") + " ")
                                .orElse("none"))
                        .toList());
    }

    @Test
    void aSiteThatAnswersAMadeUpNeighbourAlikeHasNotShownTheDocument() {
        String url = "https://paper.example/2031/05/harbour-dredging";
        Fetched.Response cited = JudgeTest.response(url, url, 200, APOLOGY.formatted("harbour dredging"));
        String other = probe.beside(url).orElseThrow();
        String made = other.substring(other.lastIndexOf('/') + 1);
        Fetched.Response sibling = JudgeTest.response(other, other, 200, APOLOGY.formatted(made));
        assertTrue(SiblingProbe.alike(cited, sibling));
        Judgement judgement =
                new Judge().judge(new Evidence(url, cited, null, "Harbour dredging").withSibling(sibling));
        assertEquals(
                Judgement.of(CaptureVerdict.SOFT_404, "an address that cannot exist answers the same: " + other),
                judgement);
    }

    @Test
    void aDocumentBesideAnApologyIsNotAlike() {
        String url = "https://paper.example/2031/05/harbour-dredging";
        Fetched.Response cited = JudgeTest.response(
                url, url, 200, "<p>" + "The basin silts up from the mouth inwards every spring. ".repeat(9) + "</p>");
        Fetched.Response sibling = JudgeTest.response(url + "x", url + "x", 200, APOLOGY.formatted("Sorry"));
        assertEquals(
                Optional.of(CaptureVerdict.OK),
                Optional.of(new Judge()
                        .judge(new Evidence(url, cited, null, null).withSibling(sibling))
                        .verdict()));
    }
}
