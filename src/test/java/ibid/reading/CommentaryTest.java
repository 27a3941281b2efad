package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The facts of a real commentary with five endnotes, of which the last has no marker.
class CommentaryTest {
    private static final Path COMMENTARY = ReadingEvaluation.SHARED.resolve("documents/commentary-2018.txt");
    private static Reading reading;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(COMMENTARY), "skipped: " + COMMENTARY + " is not here");
        reading = ReadingEvaluation.read(Files.readAllBytes(COMMENTARY));
    }

    @Test
    void titleAuthorAndDateComeFromTheFirstLines() {
        assertTrue(reading.title() != null && reading.title().endsWith("the U.S.-Japan Alliance"));
        assertEquals(1, reading.authors().size());
        assertEquals(LocalDate.of(2018, 5, 16), reading.published());
        assertEquals("en", reading.language());
    }

    @Test
    void fourNotesAreLinkedAndTheFifthIsUnplaced() {
        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                reading.notes().stream().map(ReadNote::label).toList());
        assertEquals(
                List.of(true, true, true, true, false),
                reading.notes().stream().map(ReadNote::placed).toList());
        for (ReadNote note : reading.notes().subList(0, 4)) {
            Span marker = note.markers().getFirst();
            assertEquals("[" + note.label() + "]", marker.of(reading.text()));
            int index = reading.notes().indexOf(note);
            assertTrue(reading.claims().stream()
                    .anyMatch(claim ->
                            claim.notes().equals(List.of(index)) && claim.span().contains(marker)));
        }
    }

    @Test
    void theLastNoteEndsBeforeTheLineAboutTheAuthor() {
        assertTrue(reading.notes().getLast().text().endsWith(", 24."));
    }

    @Test
    void theQuotingSentenceIsTheFirstSuggestionForTheUnplacedNote() {
        Span first = reading.notes().getLast().suggestions().getFirst().sentence();
        assertTrue(
                first.of(reading.text()).contains("contrary to Ukrainian law and in violation of international law"));
        assertEquals(
                List.of(ReadProblem.Kind.NOTE_WITHOUT_MARKER),
                reading.problems().stream().map(ReadProblem::kind).toList());
    }
}
