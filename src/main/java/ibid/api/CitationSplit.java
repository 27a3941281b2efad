package ibid.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a citation is cut.
@Schema(description = "Where a citation is cut.")
record CitationSplit(
        @NotEmpty @Size(max = 100) @Schema(
                description =
                        "Where each further citation begins, as offsets in the note's text, in UTF-16 code units.")
        List<@NotNull @Min(0) Integer> at,

        @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}
