package ibid.web;

import ibid.document.Document;
import ibid.reading.Span;
import ibid.report.ClaimReport;
import ibid.report.NoteReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Cuts a document's text into paragraphs of runs, so that claims and markers can be shown where they stand.
final class ReadingView {
    private final String text;
    private final List<Span> paragraphs;
    private final List<ClaimReport> claims;
    private final Map<Span, String> markers = new HashMap<>();

    /// @param claims in the order of the text
    ReadingView(Document document, List<NoteReport> notes, List<ClaimReport> claims) {
        this.text = document.text();
        this.claims = claims;
        notes.forEach(note -> note.markers().forEach(marker -> markers.put(marker, note.label())));
        this.paragraphs = document.paragraphs().stream()
                .filter(paragraph -> notes.stream().noneMatch(note -> overlaps(paragraph, note)))
                // The title stands above the text already.
                .filter(paragraph -> !paragraph.of(text).equals(document.title()))
                .toList();
    }

    private static boolean overlaps(Span paragraph, NoteReport note) {
        return paragraph.start() < note.end() && note.start() < paragraph.end();
    }

    List<List<Segment>> paragraphs() {
        return paragraphs.stream().map(this::segments).toList();
    }

    /// The paragraph that a claim stands in.
    List<Segment> paragraphOf(ClaimReport claim) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.contains(claim.start()))
                .findFirst()
                .map(this::segments)
                .orElseGet(() -> List.of(new Segment(claim.text(), claim, null, true)));
    }

    private List<Segment> segments(Span paragraph) {
        NavigableSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        claims.forEach(claim -> cut(cuts, paragraph, claim.start(), claim.end()));
        markers.keySet().forEach(marker -> cut(cuts, paragraph, marker.start(), marker.end()));
        List<Segment> segments = new ArrayList<>();
        @Nullable Integer from = null;
        for (int to : cuts) {
            if (from != null) {
                segments.add(segment(from, to));
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

    private Segment segment(int from, int to) {
        Optional<ClaimReport> claim = claims.stream()
                .filter(candidate -> candidate.start() <= from && to <= candidate.end())
                .findFirst();
        return new Segment(
                text.substring(from, to),
                claim.orElse(null),
                markers.get(new Span(from, to)),
                claim.filter(found -> found.start() == from).isPresent());
    }
}
