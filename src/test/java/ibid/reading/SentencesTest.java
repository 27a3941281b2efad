package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String text, Span... markers) {
        return new Sentences("en")
                .of(text, new Span(0, text.length()), List.of(markers)).stream()
                        .map(span -> span.of(text))
                        .toList();
    }

    @Test
    void aMarkerAfterTheFullStopBelongsToTheSentenceBefore() {
        String text = "It broke in 1889.[1] Many were lost.²";
        assertEquals(
                List.of("It broke in 1889.[1]", "Many were lost.²"), split(text, new Span(17, 20), new Span(36, 37)));
    }

    @Test
    void abbreviationsAndInitialsDoNotEndASentence() {
        assertEquals(
                List.of("See e.g. Mr. J. M. Roe, Art. 5, vol. 2, cf. Dr. Hill, in U.S. Government papers."),
                split("See e.g. Mr. J. M. Roe, Art. 5, vol. 2, cf. Dr. Hill, in U.S. Government papers."));
        assertEquals(List.of("He left the U.S.", "The rest stayed."), split("He left the U.S. The rest stayed."));
    }

    @Test
    void aQuotationThatEndsInsideASentenceDoesNotEndIt() {
        assertEquals(
                List.of("“Stop!” he said.", "“Why?”", "Nobody knew."), split("“Stop!” he said. “Why?” Nobody knew."));
    }

    @Test
    void aWordThatEndsLikeAnAbbreviationEndsASentence() {
        assertEquals(
                List.of("Er baute das Wehr.", "Die Stadt fiel.", "Es war unantastbar.", "Am 3. Mai kam Dr. Roe."),
                split("Er baute das Wehr. Die Stadt fiel. Es war unantastbar. Am 3. Mai kam Dr. Roe."));
    }
}
