package ibid.reading;

import java.util.List;

/// One numbered foot- or endnote.
///
/// @param label as printed, without brackets: `4`, `*`
/// @param span the note's words in the canonical text, without its label
/// @param text the note's words
/// @param markers where the body points at it, in order; none for a note that is unplaced
/// @param suggestions for a note without marker: where it may belong, best first. Never attached by itself.
public record ReadNote(String label, Span span, String text, List<Span> markers, List<Suggestion> suggestions) {
    public ReadNote {
        markers = List.copyOf(markers);
        suggestions = List.copyOf(suggestions);
    }

    public boolean placed() {
        return !markers.isEmpty();
    }
}
