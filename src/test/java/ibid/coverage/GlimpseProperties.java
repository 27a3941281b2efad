package ibid.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.passage.Passage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GlimpseProperties {
    private static final Passage PASSAGE = new Passage(0, 4, "weir", "the ", " broke");

    private static Match match(Element element, FindingKind kind) {
        return new Match(element, kind, "weir", 0, 4, null, PASSAGE, List.of(), null);
    }

    private static Coverage reaching(Reach reach) {
        return new Coverage(List.of("88"), "140", reach, reach.answers() ? null : "Attach page 140.");
    }

    /// Invariant 1: that a copy of other pages lacks something is never said of the work.
    @Property
    void nothingIsMissingUnlessTheCopiesShowWhatIsCited(
            @ForAll Element element, @ForAll FindingKind kind, @ForAll Reach copy, @ForAll Reach all) {
        Match told = Glimpse.of(match(element, kind), reaching(copy), reaching(all));

        assertFalse(told.kind().missing() && !copy.answers() && !all.answers(), told.toString());
    }

    /// Invariant 1: a copy that shows none of the cited pages finds no value, and no copy makes a finding of another
    /// kind but that it could not be checked, with the reason.
    @Property
    void aCopyOfOtherPagesFindsNothingButQuotations(
            @ForAll Element element, @ForAll FindingKind kind, @ForAll Reach copy, @ForAll Reach all) {
        Match told = Glimpse.of(match(element, kind), reaching(copy), reaching(all));

        assertFalse(copy == Reach.OUTSIDE && element != Element.QUOTATION && told.kind() != FindingKind.NOT_CHECKABLE);
        if (told.kind() != kind) {
            assertEquals(
                    new Match(
                            element,
                            FindingKind.NOT_CHECKABLE,
                            "weir",
                            0,
                            4,
                            null,
                            null,
                            List.of(),
                            reaching(copy).detail()),
                    told);
        }
    }

    @Property
    void aCopyOfWhatIsCitedIsAsGoodAsTheWhole(@ForAll Element element, @ForAll FindingKind kind, @ForAll Reach all) {
        assertEquals(match(element, kind), Glimpse.of(match(element, kind), reaching(Reach.INSIDE), reaching(all)));
    }
}
