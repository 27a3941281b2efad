package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Markers and notes as they come out of copies, exports and old typescripts.
class NotesInOddDressTest {
    /// Each note as `label: words <- the ten characters before each marker`.
    private static List<String> notes(String text, String mediaType) {
        Reading reading = Readings.of(text, mediaType);
        return reading.notes().stream()
                .map(note -> note.label() + ": " + note.text()
                        + note.markers().stream()
                                .map(marker -> " <- "
                                        + reading.text().substring(Math.max(0, marker.start() - 10), marker.start()))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> notes(String text) {
        return notes(text, "text/plain");
    }

    private static List<String> claims(String text) {
        Reading reading = Readings.ofText(text);
        return reading.claims().stream()
                .map(claim -> claim.span().of(reading.text()))
                .toList();
    }

    @Test
    void aBracketedMarkerBetweenTwoWordsFillsTheGapThatTheOthersLeave() {
        assertEquals(
                List.of(
                        "1: Archive, CC 12. <- t in 1604 ",
                        "2: Tessier, 30. <- aint-Jean ",
                        "3: Ibid., 34. <- d in 1650 "),
                notes("""
                        The mill was built in 1604 (1). It burned in the night of Saint-Jean (2) and was raised in 1650 (3).

                        Notes

                        (1) Archive, CC 12.
                        (2) Tessier, 30.
                        (3) Ibid., 34.
                        """));
    }

    @Test
    void aListInsideASentenceIsNoRowOfMarkers() {
        assertEquals(List.of("1: Archive, CC 12. <- t in 1604 ", "2: Tessier, 30. <- d in 1650 "), notes("""
                        The mill was built in 1604 (1). Some blame (1) the price, (2) the war and (3) the rain. It was raised in 1650 (2).

                        Notes

                        (1) Archive, CC 12.
                        (2) Tessier, 30.
                        """));
    }

    @Test
    void aRaisedFigureThatLostItsHeightBehindAFigureFillsTheGap() {
        assertEquals(
                List.of(
                        "1: First Report. <- k 14 days.",
                        "2: Second Report. <- ed 11,005.",
                        "3: Third Report. <- until 1877",
                        "4: Fourth Report. <-  mid-week."),
                notes("""
                        The first census took 14 days.1 The second counted 11,005.2 The third was delayed until 18773 by
                        a storm that blew for 3.5 days. The fourth was taken mid-week.4

                        Notes

                        1. First Report.
                        2. Second Report.
                        3. Third Report.
                        4. Fourth Report.
                        """));
    }

    @Test
    void notesBelowARuleOnEachPageLeaveTheBodyBetweenThem() {
        String text = """
                The fair was held on the ice.1 A printer set up his press between the tents.2

                __________
                1 Chronicle, 9.
                2 Ibid., 11.

                The ice broke on the fifth of February.3 Nobody was drowned.

                __________
                3 Tell, 20.
                """;
        assertEquals(
                List.of("1: Chronicle, 9. <- n the ice.", "2: Ibid., 11. <- the tents.", "3: Tell, 20. <-  February."),
                notes(text));
        assertEquals(
                List.of(
                        "The fair was held on the ice.1",
                        "A printer set up his press between the tents.2",
                        "The ice broke on the fifth of February.3"),
                claims(text));
    }

    @Test
    void aDuplicateInBracketsIsNoPartOfTheNoteBeforeIt() {
        Reading reading = Readings.ofText("""
                Lamps lit the quay from 1790.[1] Gas followed in 1822.[2]

                Notes

                [1] Quay Accounts, 1790.
                [2] Gas Prospectus, 1822.
                [2] See also Gas Minutes, 1823.
                """);
        assertEquals(
                List.of("Quay Accounts, 1790.", "Gas Prospectus, 1822.", "See also Gas Minutes, 1823."),
                reading.notes().stream().map(ReadNote::text).toList());
        assertEquals(
                List.of(ReadProblem.Kind.NOTE_WITHOUT_MARKER, ReadProblem.Kind.DUPLICATE_NOTE_NUMBER),
                reading.problems().stream().map(ReadProblem::kind).toList());
    }

    @Test
    void aShortParagraphThatEndsWithARangeOfMarkersIsNoHeading() {
        assertEquals(
                List.of("Chalk was cut at Holm by 1300.[1, 2]", "The pits reopened in the war.[2-4]"), claims("""
                        Chalk

                        Chalk was cut at Holm by 1300.[1, 2] The pits reopened in the war.[2-4]

                        References

                        1. Roll, 1299.
                        2. Stile, 6.
                        3. Order, 1555.
                        4. Stile, 30.
                        """));
    }

    @Test
    void anEditorsRemarkBehindASentenceBelongsToIt() {
        assertEquals(List.of("The bridge cost £9,000.[1][citation needed]", "It was rebuilt in 1923.[2]"), claims("""
                        The bridge cost £9,000.[1][citation needed] It was rebuilt in 1923.[2]

                        [1] Post, 1809.
                        [2] Trust, 1924.
                        """));
    }

    @Test
    void raisedFiguresInMarkdownAreMarkers() {
        assertEquals(
                List.of("1: Courier, 1899. <- s in 1899.", "2: Club Minutes, http://kites.example/1906. <- g in 1906."),
                notes("""
                        # Kites

                        The club began with six boys in 1899.<sup>1</sup> It flew for the <b>king</b> in 1906.<sup><a href="#n2">2</a></sup>

                        ## Notes

                        1. *Courier*, 1899.
                        2. Club Minutes, <http://kites.example/1906>.
                        """, "text/markdown"));
    }

    @Test
    void notesAsOnlyMarkdownWritesThemAreMarkdownWhateverTheTypeSays() {
        String text = "# Bread\n\n> She *counted* 412 men at the gate of the mill.[^a]\n\n[^a]: Hill, *Mills*, 4.\n";
        if (new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "text/plain")
                instanceof ReadResult.Read(Reading reading)) {
            assertEquals("text/markdown", reading.mediaType());
            assertEquals("Bread", reading.title());
            assertEquals(
                    List.of("She counted 412 men at the gate of the mill.[^a]"),
                    reading.claims().stream()
                            .map(claim -> claim.span().of(reading.text()))
                            .toList());
        } else {
            throw new AssertionError("not read");
        }
    }
}
