package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.passage.Drift.Fate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final String WAS = """
            The board met in May. It said that the eastern mole would be closed for the winter. In 2020 the ferries
            carried 41,300 people.

            The lamps burn again. The pilots were thanked.
            """;

    private static Drift drift(Element element, String words, String now) {
        int start = WAS.indexOf(words);
        Passage passage = Passage.of(WAS, start, start + words.length());
        return Drift.of(element, passage, PreparedText.of(WAS), PreparedText.of(now));
    }

    private static Drift quoted(String now) {
        return drift(Element.QUOTATION, "the eastern mole would be closed for the winter", now);
    }

    @Test
    void aParagraphMoreBeforeItLeavesAPassageWhereItStood() {
        Drift drift = quoted("A new first paragraph.\n\n" + WAS);

        assertEquals(Fate.IDENTICAL, drift.fate());
        assertEquals(
                "the eastern mole would be closed for the winter",
                drift.passage() == null ? "" : drift.passage().text());
    }

    @Test
    void amongOtherWordsItHasMoved() {
        assertEquals(
                Fate.MOVED,
                quoted("Notice: the eastern mole would be closed for the winter, the harbour master wrote.")
                        .fate());
    }

    @Test
    void anEditIsNamedOnBothSides() {
        Drift drift = quoted(WAS.replace("would be closed", "would stay open"));

        assertEquals(Fate.EDITED, drift.fate());
        assertEquals(List.of(new Difference("be closed", "stay open")), drift.differences());
    }

    @Test
    void whatNoLongerStandsThereIsGone() {
        assertEquals(
                new Drift(Fate.GONE, null, List.of()), quoted("The board met in May. The lamps burn. Nothing else."));
    }

    @Test
    void aValueIsFollowedWithItsSentence() {
        assertEquals(Fate.IDENTICAL, drift(Element.DATE, "2020", WAS + "More.").fate());
        Drift edited = drift(Element.DATE, "2020", WAS.replace("41,300", "39,100") + "It was 2020.");

        assertEquals(Fate.EDITED, edited.fate());
        assertEquals(List.of(new Difference("41,300", "39,100")), edited.differences());
    }

    @Test
    void aPartOfAWordIsNotTheWord() {
        assertFalse(quoted("It said that the eastern mole would be closed for the winters to come.")
                .fate()
                .stands());
    }

    @Property(tries = 300)
    void aReopenedPassageGivesTheSameWordsOrIsOrphaned(
            @ForAll @StringLength(min = 1, max = 60) String text,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int to,
            @ForAll @StringLength(max = 60) String other) {
        int start = Math.min(text.length(), Math.min(from, to));
        int end = Math.min(text.length(), Math.max(from, to));
        Passage passage = Passage.of(text, start, end);

        assertTrue(passage.standsIn(text));
        assertEquals(
                end <= other.length() && other.substring(start, end).equals(text.substring(start, end)),
                passage.standsIn(other));
    }
}
