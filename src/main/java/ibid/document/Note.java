package ibid.document;

import ibid.reading.Span;
import ibid.reading.Suggestion;
import java.util.List;
import java.util.UUID;

/// A note of a document.
///
/// @param span its words in the document's canonical text
public record Note(
        UUID id,
        UUID document,
        int ordinal,
        String label,
        Span span,
        String text,
        List<Span> markers,
        List<Suggestion> suggestions) {
    public boolean placed() {
        return !markers.isEmpty();
    }
}
