package ibid.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One try to deliver.
@Schema(description = "One try to deliver.")
public record Attempt(
        Instant at,

        @Schema(description = "The HTTP status that was answered; null where nothing was.") @Nullable Integer status,

        @Schema(description = "What went wrong; null where it was taken.") @Nullable String detail) {}
