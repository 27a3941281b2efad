package ibid.document;

import ibid.edition.Edit;
import ibid.reading.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a new edition did to one claim.
///
/// @param claim its id, which it keeps; null for a new one that is only looked at
/// @param citations whether it cites something else, or the same in other words
/// @param before where it stood in the old text, or null for a new one
/// @param after where it stands in the new text, or null for one that is gone
/// @param words how the old words became the new ones
public record ClaimEdit(
        Became became,
        @Nullable UUID claim,
        boolean citations,
        @Nullable Span before,
        @Nullable Span after,
        List<Edit> words) {
    public ClaimEdit {
        words = List.copyOf(words);
    }
}
