package ibid.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.citation.CslItem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static CslItem work(String type, @Nullable String page, @Nullable String locator) {
        return new CslItem(
                type,
                List.of(),
                List.of(),
                List.of(),
                "The Weir",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                page,
                locator,
                null,
                null,
                null,
                null,
                null);
    }

    private static Coverage coverage(String held, CslItem csl, String text) {
        return Coverage.of(List.of(held), Cited.of(csl, text, null));
    }

    @Test
    void whatLiesOutsideIsNamedWithWhatIsThere() {
        assertEquals(
                new Coverage(
                        List.of("88"),
                        "140",
                        Reach.OUTSIDE,
                        "Of this work there is “88” only; the note cites “140”. Attach page 140."),
                coverage("88", work("book", null, "140"), "Ada Brook, The Weir (Tindal: Fyr, 1950), 140."));
    }

    @Test
    void onlyTheLackingPagesAreAskedFor() {
        assertEquals(
                "Of this work there is “88” only; the note cites “88, 140-142”. Attach what is lacking: 140-142.",
                coverage("88", work("book", null, "88, 140-142"), "Brook, The Weir, 88, 140-142.")
                        .detail());
    }

    @Test
    void aNoteThatNamesNoPageIsUnknown() {
        assertEquals(
                new Coverage(
                        List.of("88"),
                        null,
                        Reach.UNKNOWN,
                        "Of this work there is “88” only, and the note names no page. Attach the whole work, or mend the"
                                + " citation to name the page."),
                coverage("88", work("book", null, null), "Brook, The Weir."));
    }

    @Test
    void allPagesOfAnArticleAreTheWholeOfIt() {
        CslItem article = work("article-journal", "85-102", null);

        assertEquals(Reach.INSIDE, coverage("85-102", article, "").reach());
        assertEquals(Reach.UNKNOWN, coverage("85-90", article, "").reach());
    }

    @Test
    void theFirstPageOfAnArticleIsNotTheWholeOfIt() {
        assertEquals(
                Reach.UNKNOWN,
                coverage("183", work("article-journal", "183", null), "").reach());
    }

    @Test
    void aLaterCitationKnowsTheWorksPagesFromTheFirst() {
        Cited cited = Cited.of(work("article-journal", null, null), "Ibid.", work("article-journal", "85-102", null));

        assertEquals(Reach.INSIDE, Coverage.of(List.of("85-102"), cited).reach());
    }

    @Test
    void aSectionOfALawAndAParagraphAreNoPages() {
        assertEquals(
                Reach.UNKNOWN,
                coverage("88", work("legislation", null, "140"), "Weirs Act 1902, s 140.")
                        .reach());
        assertEquals(
                Reach.UNKNOWN,
                coverage("88", work("book", null, "140"), "Brook, Weirs 3, para. 140.")
                        .reach());
        assertEquals(
                Reach.UNKNOWN,
                coverage("140", work("book", null, "140"), "Brook, Wehre, Art. 140.")
                        .reach());
    }
}
