package ibid.document;

import ibid.reading.ReadNote;
import ibid.reading.Reading;
import ibid.reading.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What stands in a document's text and is more, or less, than its words.
///
/// @param quotations set off as such, without quotation marks
/// @param markers of its notes
record Marks(List<Span> quotations, List<Span> markers) {
    static Marks of(Reading reading) {
        return new Marks(
                reading.quotations(),
                reading.notes().stream()
                        .map(ReadNote::markers)
                        .flatMap(Collection::stream)
                        .toList());
    }

    static Marks of(Document document, List<Note> notes) {
        return new Marks(
                document.quotations(),
                notes.stream().map(Note::markers).flatMap(Collection::stream).toList());
    }

    /// A span that cuts no marker in two: one that begins inside of one begins behind it, and one that ends inside of
    /// one ends with it. What is nothing but a part of a marker is left.
    Span around(Span span) {
        int start = inside(span.start()).map(Span::end).orElse(span.start());
        int end = inside(span.end()).map(Span::end).orElse(span.end());
        return start < end ? new Span(start, end) : span;
    }

    private Optional<Span> inside(int offset) {
        return markers.stream()
                .filter(marker -> marker.start() < offset && offset < marker.end())
                .findFirst();
    }

    /// Whether nothing is left of a span without the markers.
    boolean wordless(Span span, String text) {
        StringBuilder words = new StringBuilder(span.of(text));
        within(span, markers)
                .reversed()
                .forEach(marker ->
                        words.replace(marker.start(), marker.end(), " ".repeat(marker.end() - marker.start())));
        return words.toString().isBlank();
    }

    /// The words of a claim before the markers that end it.
    ///
    /// @param markers with offsets in the claim
    static Span before(String claim, List<Span> markers) {
        int end = claim.stripTrailing().length();
        for (Span marker : markers.reversed()) {
            end = marker.end() == end
                    ? claim.substring(0, marker.start()).stripTrailing().length()
                    : end;
        }
        return new Span(0, end == 0 ? claim.length() : end);
    }

    /// Those within a claim, with offsets in it.
    static List<Span> within(Span claim, List<Span> marks) {
        return marks.stream()
                .filter(mark -> mark.start() < claim.end() && claim.start() < mark.end())
                .map(mark -> new Span(
                        Math.max(mark.start(), claim.start()) - claim.start(),
                        Math.min(mark.end(), claim.end()) - claim.start()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }
}
