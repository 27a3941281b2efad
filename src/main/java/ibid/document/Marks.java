package ibid.document;

import ibid.reading.ReadNote;
import ibid.reading.Reading;
import ibid.reading.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
