package ibid.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.document.Document;
import ibid.reading.Span;
import ibid.report.ClaimEntry;
import ibid.report.NoteReport;
import ibid.status.ClaimStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadingViewTest {
    private static final UUID DOCUMENT = UUID.randomUUID();

    private static Document document(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            paragraphs.add(new Span(start, start + paragraph.length()));
            start += paragraph.length() + 2;
        }
        return new Document(
                DOCUMENT,
                "",
                "text/plain",
                0,
                null,
                List.of(),
                null,
                null,
                null,
                text,
                paragraphs,
                List.of(),
                List.of(),
                Instant.EPOCH,
                "",
                1);
    }

    private static ClaimEntry claim(String text, int start, int end) {
        return new ClaimEntry(
                UUID.randomUUID(),
                DOCUMENT,
                start,
                end,
                text.substring(start, end),
                text.substring(start, end),
                ClaimStatus.UNCITED,
                false,
                null,
                null,
                null);
    }

    private static NoteReport note(String label, String text, int start, Span marker) {
        return new NoteReport(
                UUID.randomUUID(),
                label,
                text,
                start,
                start + text.length(),
                List.of(marker),
                true,
                List.of(),
                List.of());
    }

    @Test
    void claimsAndMarkersStandWhereTheyStandAndNotesBesideTheirParagraph() {
        String text = "Ice came.[1] It stayed.\n\n[1] A book.";
        NoteReport note = note("1", "A book.", 29, new Span(9, 12));

        List<Paragraph> paragraphs =
                new ReadingView(document(text), List.of(note), List.of(claim(text, 0, 12))).paragraphs();

        assertEquals(1, paragraphs.size(), "the note is no paragraph of the text");
        assertEquals(List.of(note), paragraphs.getFirst().notes());
        assertEquals(
                List.of("claim:Ice came.", "claim:^1", "plain: It stayed."),
                paragraphs.getFirst().segments().stream()
                        .map(segment -> (segment.claim() == null ? "plain:" : "claim:")
                                + (segment.marker() == null ? segment.text() : "^" + segment.marker()))
                        .toList());
    }

    @Test
    void ofOverlappingClaimsTheInnerOneIsShown() {
        String text = "One two three.";
        ClaimEntry outer = claim(text, 0, 14);
        ClaimEntry inner = claim(text, 4, 7);

        List<Segment> segments = new ReadingView(document(text), List.of(), List.of(outer, inner))
                .paragraphs()
                .getFirst()
                .segments();

        assertEquals(
                List.of(outer, inner, outer),
                segments.stream().map(Segment::claim).toList());
    }

    @Property(tries = 200)
    void whateverIsMarkedTheTextReadsTheSameAndEveryRunKnowsItsPlace(
            @ForAll @Size(max = 12) List<@IntRange(max = 59) Integer> places) {
        String text = "Some words that stand in a text,\n\nand some that stand below.";
        List<ClaimEntry> claims = new ArrayList<>();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            int start = Math.min(places.get(i), places.get(i + 1));
            int end = Math.max(places.get(i), places.get(i + 1));
            if (start < end) {
                claims.add(claim(text, start, end));
            }
        }
        claims.sort(Comparator.comparingInt(ClaimEntry::start));

        List<Paragraph> paragraphs = new ReadingView(document(text), List.of(), claims).paragraphs();

        assertEquals(
                text,
                paragraphs.stream()
                        .map(paragraph ->
                                paragraph.segments().stream().map(Segment::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n\n")));
        paragraphs.stream()
                .flatMap(paragraph -> paragraph.segments().stream())
                .forEach(segment -> assertEquals(
                        segment.text(),
                        text.substring(
                                segment.start(),
                                segment.start() + segment.text().length())));
    }
}
