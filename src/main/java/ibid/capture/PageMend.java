package ibid.capture;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a person said which pages of a work a copy shows.
@Schema(description = "One act of one person: which pages of the work a copy shows.")
public record PageMend(
        UUID id,
        UUID capture,

        @Schema(description = "The pages that it was said to show before; null for the whole work.") @Nullable String before,

        @Schema(description = "The pages that it was said to show from then on; null for the whole work.") @Nullable String after,

        String by,
        Instant at,
        @Nullable String reason) {}
