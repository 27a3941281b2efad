package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final byte[] HARBOUR = new PrintedPages()
            .page()
            .heading("The Harbour of Port Ellery")
            .body(
                    "The council voted in 1897 to dredge the outer harbour, and the",
                    "work was let to a firm from the capital.^1^ Nobody in the town had",
                    "asked for it, and the ratepayers said so at a meeting that the ga-",
                    "zette called the loudest of the decade.^2^ The mayor held firm and",
                    "the dredgers came in the spring of the year after, which was a re-")
            .notes(
                    "^1^ Minutes of the Council, vol. 3, 44.",
                    "^2^ Gazette, 4 May 1897, which adds that the meeting went")
            .foot("12")
            .page()
            .head("THE HARBOUR OF PORT ELLERY")
            .body(
                    "markably wet one. By the end of it 12,000 tons had been moved.",
                    "  A second contract followed in 1901.^3^ It cost twice as much as the",
                    "first, and the gazette wrote nothing at all about it in that year.")
            .notes("on until after midnight.", "^3^ Ledger of the Harbour Board, 9.")
            .foot("13")
            .page()
            .head("THE HARBOUR OF PORT ELLERY")
            .body(
                    "  The harbour silted up again within ten years of the last payment,",
                    "and nobody dredged it after that, as far as the ledger shows.")
            .foot("14")
            .bytes();

    private static Reading read(byte[] bytes) {
        return assertInstanceOf(ReadResult.Read.class, new DocumentReader().read(bytes, null))
                .reading();
    }

    @Test
    void notesAtThePagesFootAreLinkedToTheirRaisedMarkers() {
        Reading reading = read(HARBOUR);
        assertEquals(
                List.of(
                        "Minutes of the Council, vol. 3, 44.",
                        "Gazette, 4 May 1897, which adds that the meeting went on until after midnight.",
                        "Ledger of the Harbour Board, 9."),
                reading.notes().stream().map(ReadNote::text).toList());
        assertTrue(reading.notes().stream().allMatch(ReadNote::placed));
        Span marker = reading.notes().get(1).markers().getFirst();
        assertTrue(reading.text().substring(0, marker.start()).endsWith("the loudest of the decade."));
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void wordsAreRejoinedOverLinesAndPagesAndFurnitureIsDropped() {
        String text = read(HARBOUR).text();
        assertTrue(text.contains("the gazette called"));
        assertTrue(text.contains("a remarkably wet one"));
        assertFalse(text.contains("HARBOUR OF PORT"));
        assertFalse(text.contains("13"));
        assertTrue(text.contains("moved.\n\nA second contract"));
    }

    @Test
    void aBrokenFileIsUnreadableAndSaysWhatToDo() {
        byte[] broken = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\nxref garbage\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertInstanceOf(ReadResult.Unreadable.class, new DocumentReader().read(broken, "application/pdf"))
                .detail()
                .contains("new PDF"));
    }

    @Test
    void aFileWithoutTextIsUnreadable() {
        byte[] empty = new PrintedPages().page().bytes();
        assertTrue(assertInstanceOf(ReadResult.Unreadable.class, new DocumentReader().read(empty, null))
                .detail()
                .contains("text recognition"));
    }

    @Test
    void endnotesInSmallTypeAreNoFootAndTheAuthorsStarredNoteIsKept() {
        Reading reading = read(new PrintedPages()
                .page()
                .heading("The Harbour of Port Ellery*")
                .body(
                        "The council voted in 1897 to dredge the outer harbour, and the",
                        "work was let to a firm from the capital.^1^ Nobody in the town had",
                        "asked for it, and the ratepayers said so at a meeting.^2^")
                .notes("* The author keeps the harbour's books.")
                .page()
                .heading("Notes")
                .notes("1. Minutes of the Council, vol. 3, 44.", "2. Gazette, 4 May 1897.")
                .bytes());
        assertEquals(
                List.of("1", "2", "*"),
                reading.notes().stream().map(ReadNote::label).toList());
        assertTrue(reading.notes().stream().allMatch(ReadNote::placed));
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void whatEachChapterPrintsLargeIsAHeadingAndNoRunningHead() {
        PrintedPages book = new PrintedPages();
        for (int chapter = 1; chapter <= 5; chapter++) {
            book.page().heading("Chapter " + chapter).body("The dam broke again in the year after that one.");
        }
        String text = read(book.bytes()).text();
        assertTrue(text.contains("Chapter 4\n\nThe dam"), text);
    }

    @Test
    void anImprintAtThePagesVeryFootIsNotGluedToTheLastNote() {
        Reading reading = read(new PrintedPages()
                .page()
                .body("The council voted in 1897 to dredge the harbour.^1^", "Nobody in the town had asked for it.")
                .notes("^1^ Minutes of the Council, vol. 3, 44.")
                .foot("Ellery Papers, printed 12 May 1911")
                .bytes());
        assertEquals(
                List.of("Minutes of the Council, vol. 3, 44."),
                reading.notes().stream().map(ReadNote::text).toList());
    }

    @Test
    void whatIsSetInBehindAColonIsABlockQuotation() {
        for (float size : new float[] {11, 9.5f}) {
            Reading reading = read(new PrintedPages()
                    .page()
                    .body(
                            "  The council voted in 1897 to dredge the outer harbour, and the",
                            "work was let to a firm from the capital. Nobody in the town had",
                            "asked for it. The gazette wrote on the day after the vote:")
                    .setIn(
                            size,
                            "The council has lost its senses, and the rate-",
                            "payers will lose their money. No harbour was",
                            "ever made by those who only talk of one.^1^")
                    .body(
                            "The mayor held firm and the dredgers came in the spring of the",
                            "year after, which was a wet one. By the end of it 12,000 tons had",
                            "been moved.",
                            "  A second contract followed in 1901. It cost twice as much as the",
                            "first, and the gazette wrote nothing at all about it in that year.")
                    .notes("^1^ Gazette, 4 May 1897.")
                    .bytes());
            assertEquals(
                    List.of(
                            "The council has lost its senses, and the ratepayers will lose their money. No harbour was ever"
                                    + " made by those who only talk of one."),
                    reading.quotations().stream()
                            .map(span -> span.of(reading.text()))
                            .toList(),
                    "at " + size);
            assertTrue(reading.text().contains("of one.¹\n\nThe mayor"), reading.text());
        }
    }

    @Test
    void aListOfWorksThatHangsIsNoQuotation() {
        Reading reading = read(new PrintedPages()
                .page()
                .body(
                        "  The council voted in 1897 to dredge the outer harbour, and the",
                        "work was let to a firm from the capital. Nobody in the town had",
                        "asked for it. These works say more of it:",
                        "Dray, Anna. The Harbour of Port Ellery and the people who")
                .setIn(11, "made it. Bergen: Fyr, 1901.", "With a map and eleven plates.")
                .body("Holm, Per. The Dredgers, a tale of the sea in twelve parts")
                .setIn(11, "and a song. Bergen: Fyr, 1902.", "With four plates by the author.")
                .bytes());
        assertEquals(List.of(), reading.quotations());
    }
}
