package ibid.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which citations become one.
@Schema(description = "Which citations become one.")
record CitationJoin(
        @NotEmpty @Size(max = 100) @Schema(description = "Its neighbours in the same note, by id.")
        List<@NotNull UUID> with,

        @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}
