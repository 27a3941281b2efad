package ibid.document;

import ibid.reading.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person did to a claim itself: marked it, or mended its span or its notes, or said whether it is a block
/// quotation.
///
/// @param before null where the person marked it
public record ClaimChange(
        UUID claim,
        int version,
        String actor,
        Instant at,
        @Nullable State before,
        State after) {

    /// @param notes ids of the notes that stand for it, in order
    /// @param quotation whether people say that it is a block quotation; null where nobody did
    public record State(
            Span span,
            String text,
            List<UUID> notes,
            @Nullable Boolean quotation) {
        public State {
            notes = notes.stream().sorted().toList();
        }
    }
}
