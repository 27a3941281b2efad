package ibid.web;

import ibid.document.Document;
import ibid.reading.Span;
import ibid.report.ClaimEntry;
import ibid.report.NoteReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cuts a document's text into paragraphs of runs, so that claims and markers can be shown where they stand, and puts
/// each note beside the paragraph that points at it first.
final class ReadingView {
    private final String text;
    private final List<Span> paragraphs;
    private final List<ClaimEntry> claims;
    private final NavigableMap<Integer, Marker> markers = new TreeMap<>();
    private final NavigableMap<Integer, Span> quotations = new TreeMap<>();

    private record Marker(int end, NoteReport note) {}

    /// @param notes the document's, or those that matter
    /// @param claims in the order of the text
    ReadingView(Document document, List<NoteReport> notes, List<ClaimEntry> claims) {
        this.text = document.text();
        this.claims = claims;
        notes.forEach(note ->
                note.markers().forEach(marker -> markers.put(marker.start(), new Marker(marker.end(), note))));
        document.quotations().forEach(quotation -> quotations.put(quotation.start(), quotation));
        NavigableMap<Integer, NoteReport> apart = new TreeMap<>();
        notes.forEach(note -> apart.put(note.start(), note));
        this.paragraphs = document.paragraphs().stream()
                .filter(paragraph -> !overlaps(paragraph, apart))
                // The title stands above the text already.
                .filter(paragraph -> !paragraph.of(text).equals(document.title()))
                .toList();
    }

    private static boolean overlaps(Span paragraph, NavigableMap<Integer, NoteReport> notes) {
        Map.Entry<Integer, NoteReport> last = notes.lowerEntry(paragraph.end());
        return last != null && paragraph.start() < last.getValue().end();
    }

    List<Paragraph> paragraphs() {
        Set<UUID> told = new HashSet<>();
        List<Paragraph> all = new ArrayList<>(paragraphs.size());
        int next = 0;
        for (Span paragraph : paragraphs) {
            // Claims are in the order of the text: those that ended before are never looked at again.
            while (next < claims.size() && claims.get(next).end() <= paragraph.start()) {
                next++;
            }
            List<ClaimEntry> here = new ArrayList<>();
            for (int i = next; i < claims.size() && claims.get(i).start() < paragraph.end(); i++) {
                here.add(claims.get(i));
            }
            List<NoteReport> notes = markers.subMap(paragraph.start(), paragraph.end()).values().stream()
                    .map(Marker::note)
                    .filter(note -> told.add(note.id()))
                    .toList();
            all.add(new Paragraph(paragraph.start(), isSetOff(paragraph), segments(paragraph, here), notes));
        }
        return all;
    }

    /// Whether most of the paragraph stands in a block quotation: its marker may stand outside.
    private boolean isSetOff(Span paragraph) {
        Map.Entry<Integer, Span> last = quotations.lowerEntry(paragraph.end());
        return last != null
                && 2 * (Math.min(last.getValue().end(), paragraph.end()) - Math.max(last.getKey(), paragraph.start()))
                        > paragraph.end() - paragraph.start();
    }

    /// The paragraph that a claim stands in.
    List<Segment> paragraphOf(ClaimEntry claim) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.contains(claim.start()))
                .findFirst()
                .map(paragraph -> segments(paragraph, List.of(claim)))
                .orElseGet(() -> List.of(new Segment(claim.text(), claim.start(), claim, null, true)));
    }

    private List<Segment> segments(Span paragraph, List<ClaimEntry> here) {
        NavigableSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        here.forEach(claim -> cut(cuts, paragraph, claim.start(), claim.end()));
        markers.subMap(paragraph.start(), paragraph.end())
                .forEach((start, marker) -> cut(cuts, paragraph, start, marker.end()));
        List<Segment> segments = new ArrayList<>();
        @Nullable Integer from = null;
        for (int to : cuts) {
            if (from != null) {
                segments.add(segment(from, to, here));
            }
            from = to;
        }
        return segments;
    }

    private static void cut(NavigableSet<Integer> cuts, Span paragraph, int start, int end) {
        if (paragraph.contains(start)) {
            cuts.add(start);
        }
        if (paragraph.contains(end)) {
            cuts.add(end);
        }
    }

    private Segment segment(int from, int to, List<ClaimEntry> here) {
        // Where claims overlap, the innermost is the one that a reader means.
        Optional<ClaimEntry> claim = here.stream()
                .filter(candidate -> candidate.start() <= from && to <= candidate.end())
                .min(Comparator.comparingInt(candidate -> candidate.end() - candidate.start()));
        Marker marker = markers.get(from);
        return new Segment(
                text.substring(from, to),
                from,
                claim.orElse(null),
                marker != null && marker.end() == to ? marker.note() : null,
                claim.filter(found -> found.start() == from).isPresent());
    }
}
