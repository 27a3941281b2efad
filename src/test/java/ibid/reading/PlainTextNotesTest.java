package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlainTextNotesTest {
    /// Each note as `label: words <- the ten characters before each marker`.
    private static List<String> notes(String text) {
        Reading reading = Readings.ofText(text);
        return reading.notes().stream()
                .map(note -> note.label() + ": " + note.text()
                        + note.markers().stream()
                                .map(marker -> " <- "
                                        + reading.text().substring(Math.max(0, marker.start() - 10), marker.start()))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<ReadProblem.Kind> problems(String text) {
        return Readings.ofText(text).problems().stream().map(ReadProblem::kind).toList();
    }

    @Test
    void numberedNotesUnderAHeadingAreLinked() {
        assertEquals(List.of("1: Gazette, 4. <- and burst.", "2: Roe, 12. <- were lost."), notes("""
                        The dam gave way and burst.[1] Many lives were lost.[2] It was the year [1889], not [1890].

                        Notes

                        1. Gazette, 4.

                        2. Roe, 12.
                        """));
    }

    @Test
    void flattenedSuperscriptsAreLinkedButDecimalsAndYearsAreNot() {
        assertEquals(
                List.of("1: Smith. <- 120 boats.", "2: Ibid. <- ery part,”", "3: Jones. <- king left."), notes("""
                        The fleet had 120 boats.1 The cession was “comprehensive in every part,”2 he said. In 1914 the
                        ratio was 3.5 to 1. Version 2 followed.

                        At the end of it all the king left.3

                        1. Smith.
                        2. Ibid.
                        3. Jones.
                        """));
    }

    @Test
    void exponentsAndUnitsAreNoMarkers() {
        assertEquals(List.of("1: Survey. <- the basin.", "2: Atlas."), notes("""
                        It covers 40 km² of the basin.¹ The flow is 10² litres, and x² is unknown to us.

                        Endnotes

                        ¹ Survey.
                        ² Atlas.
                        """));
    }

    @Test
    void aNoteKeepsItsParagraphsAndTheAuthorsLineIsNotPartOfIt() {
        assertEquals(
                List.of("1: First words.\n\n   Second paragraph. <- was built.", "2: Last words. <- was burnt."),
                notes("""
                        The mill was built.[1] The mill was burnt.[2]

                        Notes

                        [1] First words.

                           Second paragraph.

                        [2] Last words.

                        Ada Roe is the keeper of the mill at Northwick.
                        """));
    }

    @Test
    void chaptersWithNumbersThatStartAgainAreKeptApart() {
        String text = """
                Chapter One

                The dam was lost.[1] The town was lost.[2]

                Chapter Two

                The dam was found.[1] The town was found.[2]

                Notes

                Chapter One

                [1] A.
                [2] B.

                Chapter Two

                [1] C.
                [2] D.
                """;
        assertEquals(
                List.of("1: A. <-  was lost.", "2: B. <-  was lost.", "1: C. <- was found.", "2: D. <- was found."),
                notes(text));
        assertEquals(List.of(), problems(text));
    }

    @Test
    void symbolsPointAtTheNextNoteThatBearsThem() {
        assertEquals(
                List.of("*: Gazette. <- e in 1889.", "†: Roe. <- were lost.", "*: Report. <- n rebuilt."), notes("""
                        The dam broke in 1889.* Many were lost.†

                        * Gazette.
                        † Roe.

                        It was soon rebuilt.*

                        * Report.
                        """));
    }

    @Test
    void gapsDuplicatesAndStrayMarkersAreReported() {
        assertEquals(
                List.of(ReadProblem.Kind.MARKER_WITHOUT_NOTE, ReadProblem.Kind.GAP_IN_NOTE_NUMBERS), problems("""
                        One thing.[1] Another thing.[2] A third thing.[3]

                        Notes

                        [1] A.

                        [3] C.
                        """));
        assertEquals(
                List.of(ReadProblem.Kind.NOTE_WITHOUT_MARKER, ReadProblem.Kind.DUPLICATE_NOTE_NUMBER), problems("""
                        One thing was done.[1] Another thing was done.[2]

                        Notes

                        [1] A.

                        [2] B.

                        [2] C.
                        """));
    }

    @Test
    void aListInTheBodyIsNoNotes() {
        assertEquals(List.of(ReadProblem.Kind.NO_NOTES), problems("""
                        There are (1) ships and (2) boats in the year [1889]:

                        1. the ships

                        2. the boats

                        and that is all there is to say about them in this place.
                        """));
    }

    @Test
    void aSharedQuotationPlacesANoteFirst() {
        Reading reading = Readings.ofText("""
                The town was founded in 1604.[1] Its mayor told the ratepayers that the harbour “would stand for a
                thousand years.” Others doubted it. The harbour fell in a storm.[3]

                Notes

                [1] Charter of the town.

                [2] Gazette, 2 May 1701: “It would stand for a thousand years.”

                [3] Gazette, 9 June 1702.
                """);
        Suggestion first = reading.notes().get(1).suggestions().getFirst();
        assertTrue(first.sentence().of(reading.text()).startsWith("Its mayor"));
        assertTrue(first.reasons().contains("stands between the markers of notes 1 and 3"));
        assertEquals(List.of(), reading.notes().get(1).markers());
    }

    @Test
    void germanAndJapaneseNotesAreRead() {
        assertEquals(List.of("1: Stadtarchiv, Bd. 3. <- i 1812 ab ", "2: Maier, a.a.O. <- e“ nannte."), notes("""
                        Die Mühle brannte am 3. Mai 1812 ab (1). Dr. Maier hat es gesehen, was er „ein Werk der Güte“ nannte.(2)

                        Anmerkungen

                        (1) Stadtarchiv, Bd. 3.

                        (2) Maier, a.a.O.
                        """));
        assertEquals(List.of("1: 村史、44頁。 <- は1812年に焼けた", "2: 同上。 <- の命である」と述べた"), notes("""
                        水車は1812年に焼けた（注1）。村長は「水は村の命である」と述べた（注2）。

                        注

                        （注1）村史、44頁。
                        （注2）同上。
                        """));
    }

    @Test
    void aGapAndADuplicateInAListWithoutBlankLinesLoseNoNote() {
        Reading reading = Readings.ofText("""
                The mill was built in 1604.[1] It fell in 1700.[2] The council voted against it.[4]

                Notes

                1. Hill, Mills, 3, and the papers of
                the council.
                2. Ibid., 9.
                2. Roe, Dams, 4.
                4. Council of Ellery, Minutes.
                """);
        assertEquals(
                List.of("1", "2", "2", "4"),
                reading.notes().stream().map(ReadNote::label).toList());
        assertEquals(
                List.of(
                        ReadProblem.Kind.NOTE_WITHOUT_MARKER,
                        ReadProblem.Kind.DUPLICATE_NOTE_NUMBER,
                        ReadProblem.Kind.GAP_IN_NOTE_NUMBERS),
                reading.problems().stream().map(ReadProblem::kind).toList());
    }
}
