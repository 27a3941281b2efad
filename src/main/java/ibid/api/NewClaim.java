package ibid.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A span that a person marks as a claim.
@Schema(description = "A span that a person marks as a claim.")
record NewClaim(
        @NotNull UUID document,

        @NotNull @Min(0) @Schema(description = "Offset in the canonical text, in UTF-16 code units.")
        Integer start,

        @NotNull @Min(0) @Schema(description = "End offset, exclusive.")
        Integer end,

        @Schema(description = "Ids of the notes that stand for it.") @Nullable List<@NotNull UUID> notes) {}
