package ibid.merging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One act of an editor on sources: nothing of it is ever changed or deleted.
///
/// @param source that citations and captures were taken from, or that was told from the other
/// @param other that they were given to, or that it was told from
/// @param undoes the act that it takes back
@Schema(description = "One act of an editor on sources; kept for good.")
public record SourceAct(
        UUID id,
        Kind kind,

        @Schema(
                description =
                        "The source that citations and captures were taken from, or that was told from the other.")
        UUID source,

        @Schema(description = "The source that they were given to, or that it was told from.")
        UUID other,

        List<UUID> citations,
        List<UUID> captures,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable UUID undoes) {

    public SourceAct {
        citations = List.copyOf(citations);
        captures = List.copyOf(captures);
    }

    /// What was done.
    public enum Kind {
        MERGE,
        SPLIT,
        /// Says of two sources that look alike that they are two works; nothing moves.
        DISTINCT,
        UNDO
    }
}
