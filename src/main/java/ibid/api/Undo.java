package ibid.api;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which act is taken back.
@Schema(description = "Which act is taken back.")
record Undo(
        @Schema(description = "Its id in the history; left out, the latest act.") @Nullable UUID act,

        @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}
