package ibid.document;

import ibid.edition.Edit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a new edition did to one note.
///
/// @param note its id, which it keeps; null for a new one that is only looked at
/// @param before its label in the old edition, or null for a new one
/// @param after its label in the new edition, or null for one that is gone
/// @param words how the old words became the new ones
public record NoteEdit(
        Became became,
        @Nullable UUID note,
        @Nullable String before,
        @Nullable String after,
        List<Edit> words) {
    public NoteEdit {
        words = List.copyOf(words);
    }
}
