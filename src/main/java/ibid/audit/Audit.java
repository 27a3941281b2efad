package ibid.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One walk over all that is kept.
@Schema(description = "A fixity audit: one walk over all that is kept, and how much of it was looked at.")
public record Audit(
        UUID id,

        @Schema(description = "Who asked for it; 'ibid' where the schedule did.")
        String requestedBy,

        Instant requestedAt,

        @Schema(description = "Null while it waits for its turn.") @Nullable Instant startedAt,

        @Schema(description = "Null until it is done.") @Nullable Instant finishedAt,

        @Schema(description = "How many documents were looked at.")
        long documents,

        @Schema(description = "How many captures that have an archive file, or should have one, were looked at.")
        long captures,

        @Schema(description = "How many text layers were looked at.")
        long textLayers,

        @Schema(description = "How many files are in the store.")
        long files,

        @Schema(description = "How many bytes they hold together.")
        long bytes,

        @Schema(description = "How many faults were found so far.")
        long faults,

        @Schema(description = "False while it is queued or running.")
        boolean done) {}
