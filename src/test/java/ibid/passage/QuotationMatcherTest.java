package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMatcherTest {
    private static final String TEXT = """
            The harbour master wrote on Monday. “We do not think that the old pier can be saved, unless the council
            finds 3.5 million crowns by March,” he said. The efficient office had re-elected Zoë Dräger, whose well-
            known report cost -5 points. “Nothing was decided,” she added, “and nothing will be.” It is finished¹.
            """;

    private final QuotationMatcher matcher = new QuotationMatcher();

    private FindingKind kind(String quotation) {
        return matcher.match(quotation, TEXT).kind();
    }

    private static String words(Match match) {
        Passage passage = match.passage();
        return passage == null ? "" : passage.text();
    }

    @Test
    void wordsThatStandThereToTheLetterAreVerbatim() {
        Match match = matcher.match("the old pier can be saved", TEXT);

        assertEquals(
                new Match(
                        Element.QUOTATION,
                        FindingKind.VERBATIM,
                        "the old pier can be saved",
                        0,
                        25,
                        null,
                        Passage.of(TEXT, TEXT.indexOf("the old"), TEXT.indexOf(", unless")),
                        List.of(),
                        null),
                match);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the council finds 3.5 million crowns",
                "The old pier can be saved",
                "the old pier can be saved.",
                "“the old pier can be saved,”",
                "the old pier can be sa\u00ADved",
                "the old pier can be sa-\n  ved",
                "the e\uFB03cient office",
                "The e\uFB03cient office",
                "Zoe\u0308 Dra\u0308ger",
                "Ｄräger",
                "well-known report",
                "wellknown report",
                "re-elected",
                "re\u2010elected",
                "cost \u22125 points",
                "It is finished"
            })
    void whatTypographyDoesIsForgiven(String quotation) {
        assertEquals(true, kind(quotation).found(), kind(quotation).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We do think that the old pier can be saved        |         | not
                    We do not think that the new pier can be saved    | new     | old
                    We do not think that the old pier can never be saved | never |
                    finds 3.6 million crowns by March                 | 3.6     | 3.5
                    finds 3.5 billion crowns by March                 | billion | million
                    had re-elected Zoe Dräger                         | Zoe     | Zoë
                    had re-elected Zoë Drager                         | Drager  | Dräger
                    report cost 5 points                              | 5       | -5
                    the Old pier can be saved                         | Old     | old
                    """)
    void eachChangedWordIsNamedOnBothSides(String quotation, String claimed, String source) {
        Match match = matcher.match(quotation, TEXT);

        assertEquals(FindingKind.ALTERED, match.kind());
        assertEquals(
                List.of(new Difference(claimed == null ? "" : claimed, source == null ? "" : source)),
                match.differences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the old pie", "arbour master wrote", "he harbour", "5 million crowns", "5 points"})
    void aPartOfAWordOrOfAFigureIsNotFound(String quotation) {
        assertEquals(false, kind(quotation).found(), kind(quotation).name());
    }

    @Test
    void anHonestEllipsisShowsWhatItStandsFor() {
        Match match = matcher.match(
                "the old pier can be saved … by March", "the old pier can be saved with a little luck by March");

        assertEquals(FindingKind.ELIDED, match.kind());
        assertEquals(List.of(new Difference("…", "with a little luck")), match.differences());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do … think that the old pier can be saved",
                "that the old pier can be saved … by March",
                "Nothing was decided … the harbour master wrote on Monday",
                "We … think that the old pier can be saved",
                "the old pier can be saved …"
            })
    void anEllipsisThatHidesANegationOrReordersIsSpliced(String quotation) {
        assertEquals(FindingKind.SPLICED, kind(quotation));
    }

    @Test
    void aBracketShowsWhatItStandsFor() {
        Match match = matcher.match("that [it] can be saved", TEXT);

        assertEquals(FindingKind.BRACKETED, match.kind());
        assertEquals(List.of(new Difference("[it]", "the old pier")), match.differences());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[w]e do not think",
                "find[ing] 3.5 million crowns",
                "the old pier [on the east side] can be saved",
                "The old pier [sic] can be saved"
            })
    void anHonestBracketIsBracketed(String quotation) {
        assertEquals(FindingKind.BRACKETED, kind(quotation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We [gladly] think that the old pier can be saved",
                "finds [4.5] million crowns by March",
                "the old pier can [not] be saved"
            })
    void aBracketThatChangesWhatIsSaidIsAltered(String quotation) {
        assertEquals(FindingKind.ALTERED, kind(quotation));
    }

    @Test
    void whatIsSomewhereElseIsNotInThisCopy() {
        Match match = matcher.match("the lighthouse keeper sold his boat to a stranger", TEXT);

        assertEquals(FindingKind.NOT_IN_THIS_COPY, match.kind());
        assertNull(match.passage());
    }

    @Test
    void aShortQuotationNeedsItsWholeWords() {
        assertEquals(FindingKind.VERBATIM, kind("decided"));
        assertEquals(FindingKind.NOT_IN_THIS_COPY, kind("undecided"));
    }

    @Test
    void twoStretchesRunTogetherAreSpliced() {
        String between =
                "The council met twice in the week and the minutes say little about what was said there. ".repeat(4);
        String text = "They will mend the roof before winter. " + between + "They will not raise the rent at all.";

        assertEquals(
                FindingKind.SPLICED,
                matcher.match("They will mend the roof raise the rent at all", text)
                        .kind());
    }

    @Test
    void theBestOfSeveralNearPlacesIsChosen() {
        String text =
                "We shall open the red gate at ten. We shall open the green gate at ten. We shall close the blue gate at noon.";
        Match match = matcher.match("We shall open the green gate at noon", text);

        assertEquals("We shall open the green gate at ten", words(match));
        assertEquals(List.of(new Difference("noon", "ten")), match.differences());
    }

    @Test
    void speechThatTheCopyInterruptsIsFoundWithTheInterruption() {
        Match match = matcher.match("Nothing was decided, and nothing will be", TEXT);

        assertEquals(FindingKind.ELIDED, match.kind());
        assertNotEquals(null, match.reason());
    }

    @Test
    void unspacedScriptsAreMatchedWithoutWordBoundaries() {
        String text = "大臣は「この法案には\n反対しない」と述べた。";

        assertEquals(FindingKind.NORMALISED, matcher.match("この法案には反対しない", text).kind());
        assertEquals(FindingKind.ALTERED, matcher.match("この法案には反対した", text).kind());
    }

    @Test
    void theLiteralFormOfARaisedFigureStays() {
        assertEquals(
                FindingKind.ALTERED,
                matcher.match("a field of 105 units", "It is a field of 10⁵ units.")
                        .kind());
    }

    @Test
    void noWordsCannotBeChecked() {
        assertEquals(FindingKind.NOT_CHECKABLE, kind("…"));
        assertEquals(FindingKind.NOT_CHECKABLE, matcher.match("words", " \n").kind());
    }

    @Test
    void wordsRightBehindANegationAreFoundWithAWarning() {
        Match match =
                new QuotationMatcher().match("say that the weir was safe", "He did not say that the weir was safe.");
        assertEquals(FindingKind.VERBATIM, match.kind());
        assertEquals("In the copy “not” stands right before it.", match.reason());
        assertNull(new QuotationMatcher()
                .match("The weir was safe", "He said it was not. The weir was safe.")
                .reason());
    }
}
