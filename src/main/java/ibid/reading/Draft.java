package ibid.reading;

import java.util.List;

/// A document as its format gives it: text, blocks, and the notes and markers that the format itself declares
/// (an HTML link, a DOCX footnote). Notes that are only printed as notes are found later, in the text.
///
/// @param notes declared notes, in order of their place in the text
/// @param markers declared markers, each naming the key of its note
record Draft(
        String mediaType,
        String text,
        List<Block> blocks,
        Metadata metadata,
        List<DraftNote> notes,
        List<DraftMarker> markers) {
    Draft {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        markers = List.copyOf(markers);
    }

    /// @param key what markers name it by; unique in the document
    /// @param series notes numbered in one go; the next chapter's, starting from 1 again, are another series
    /// @param whole from the label to the end
    /// @param words without the label
    record DraftNote(String key, String label, int series, Span whole, Span words) {
        boolean isStarred() {
            return !label.isEmpty() && NoteLabel.isSymbol(label.charAt(0));
        }

        DraftNote inSeries(int other) {
            return new DraftNote(key, label, other, whole, words);
        }
    }

    /// A marker that the format links to a note.
    record DraftMarker(String key, Span span) {}
}
