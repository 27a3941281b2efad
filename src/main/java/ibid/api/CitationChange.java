package ibid.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.citation.BackReference;
import ibid.citation.CslItem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What changes on a citation, as the API's description has it. It is read field by field, by [CitationPatch],
/// because what is left out stays and what is null is taken away.
@Schema(description = "What changes on a citation. What is left out stays; null takes away.")
record CitationChange(
        @Schema(
                description =
                        "Its fields, CSL-JSON 1.0.2: each one sent takes the old one's place, null takes it away.",
                implementation = CslItem.class)
        @Nullable ObjectNode csl,

        @Schema(description = "Where its words begin in the note's text, in UTF-16 code units.", minimum = "0")
        @Nullable Integer start,

        @Schema(description = "Where they end, exclusive.") @Nullable Integer end,

        @Schema(description = "The words that introduce it, such as 'See also'.") @Nullable String signal,

        @Schema(description = "How it points back; null makes it a citation in full.") @Nullable BackReference backReference,

        @Schema(description = "The citation of the same document that it points back at.") @Nullable UUID means,

        @Schema(description = "Why, for the history.", maxLength = CitationPatch.LONGEST_REASON) @Nullable String reason) {}
