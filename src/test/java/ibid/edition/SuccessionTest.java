package ibid.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.edition.Edit.Kind;
import ibid.reading.DocumentReader;
import ibid.reading.ReadResult;
import ibid.reading.Reading;
import ibid.reading.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Claims and notes of two editions, as they are read.
class SuccessionTest {
    private static final String FIRST = """
            The Lighthouse

            The tower was raised by 4 metres in 1887.[1] Its keeper called the work “a great folly and a greater noise”.[2]

            In 1902 the lamp was seen from 21 miles away.[3]

            Notes

            [1] Ada Holm, The Tower (Bergen: Fyr, 1890), 12.
            [2] Ibid., 13.
            [3] Per Vik, Lamps of the Coast (Oslo: Lys, 1910), 7.
            """;

    private static Reading read(String text) {
        return ((ReadResult.Read) new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "text/plain"))
                .reading();
    }

    private static Succession between(String before, String after) {
        return Succession.of(Manuscript.of(read(before)), Manuscript.of(read(after)));
    }

    private static List<String> kinds(List<Fate> fates) {
        return fates.stream().map(fate -> fate.getClass().getSimpleName()).toList();
    }

    @Test
    void theSameTextDoesNotMove() {
        Succession succession = between(FIRST, FIRST);

        assertEquals(List.of("Unmoved", "Unmoved", "Unmoved"), kinds(succession.claims()));
        assertEquals(List.of("Unmoved", "Unmoved", "Unmoved"), kinds(succession.notes()));
    }

    @Test
    void aNewNoteRenumbersMarkersAndChangesNoClaim() {
        String second = FIRST.replace("[3]", "[4]")
                .replace("[2]", "[3]")
                .replace("[1]", "[2]")
                .replace("The tower was", "The rock was bought for 300 crowns in 1880.[1] The tower was")
                .replace("Notes\n\n", "Notes\n\n[1] Liv Dahl, The Rock (Bergen: Fyr, 1899), 3.\n");

        Succession succession = between(FIRST, second);

        assertEquals(List.of("Moved", "Moved", "Moved", "New"), kinds(succession.claims()));
        assertEquals(List.of("Moved", "Moved", "Moved", "New"), kinds(succession.notes()));
    }

    @Test
    void oneOtherNumberIsAChangeAndIsShown() {
        Succession succession = between(FIRST, FIRST.replace("4 metres", "14 metres"));

        assertEquals(List.of("Changed", "Moved", "Moved"), kinds(succession.claims()));
        assertEquals(
                List.of(
                        new Edit(Kind.KEPT, "The tower was raised by"),
                        new Edit(Kind.STRUCK, "4"),
                        new Edit(Kind.INSERTED, "14"),
                        new Edit(Kind.KEPT, "metres in 1887.")),
                ((Fate.Changed) succession.claims().getFirst()).edits());
    }

    @Test
    void wordsInsideASentenceThatSaysMoreDoNotStand() {
        Succession succession = between(FIRST, FIRST.replace("In 1902 the lamp", "It is false that In 1902 the lamp"));

        assertEquals(List.of("Unmoved", "Unmoved", "Changed"), kinds(succession.claims()));
    }

    @Test
    void spacesAndGlyphsOfQuotationMarksAreNoChange() {
        String second = FIRST.replace("“a great folly and a greater noise”", "\"a great folly\nand a greater noise\"");

        assertEquals(
                List.of("Unmoved", "Unmoved", "Unmoved"),
                kinds(between(FIRST, second).claims()));
    }

    @Test
    void aClaimThatAPersonMarkedInsideAnotherGoesWithIt() {
        Reading first = read(FIRST);
        int at = first.text().indexOf("a greater noise");
        List<Span> marked = new ArrayList<>(Manuscript.of(first).claims());
        marked.add(new Span(at, at + "a greater noise".length()));
        Manuscript before =
                new Manuscript(first.text(), marked, Manuscript.of(first).sentences(), first.notes());
        Reading second = read(FIRST.replace("In 1902", "In the year 1902").replace("Its keeper", "Then its keeper"));

        Fate fate = Succession.of(before, Manuscript.of(second)).claims().get(3);

        int now = second.text().indexOf("a greater noise");
        assertEquals(new Fate.Moved(3, new Span(now, now + "a greater noise".length()), null, false), fate);
    }

    @Test
    void ibidIsToldFromIbidByWhereItStands() {
        String before = """
                The pier was built in 1801.[1] It cost 400 pounds.[2] It was broken in 1850.[3] It was mended in 1851.[4]

                Notes

                [1] Ada Holm, The Pier (Bergen: Fyr, 1890), 1.
                [2] Ibid.
                [3] Per Vik, Storms (Oslo: Lys, 1910), 7.
                [4] Ibid.
                """;
        String after = """
                The pier was built in 1801.[1] It was broken in 1850.[2] It was mended in 1851.[3]

                Notes

                [1] Ada Holm, The Pier (Bergen: Fyr, 1890), 1.
                [2] Per Vik, Storms (Oslo: Lys, 1910), 7.
                [3] Ibid.
                """;

        assertEquals(
                List.of("Moved", "Gone", "Moved", "Moved"),
                kinds(between(before, after).notes()));
    }
}
