package ibid.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What changes on a claim; what is left out stays.
@Schema(description = "What changes on a claim; what is left out stays.")
record ClaimChange(
        @Min(0) @Schema(description = "Offset in the canonical text, in UTF-16 code units.") @Nullable Integer start,

        @Min(0) @Schema(description = "End offset, exclusive.") @Nullable Integer end,

        @Schema(
                description =
                        "Ids of all the notes that stand for it. One that is taken away is not linked again by a new edition.")
        @Nullable List<@NotNull UUID> notes,

        @Schema(
                description =
                        "Whether it is a block quotation: compared like words in quotation marks. Where nobody says, what the document sets off is.")
        @Nullable Boolean quotation) {}
