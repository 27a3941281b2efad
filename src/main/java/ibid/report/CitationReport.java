package ibid.report;

import ibid.citation.BackReference;
import ibid.citation.CslItem;
import ibid.document.Mended;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One work cited inside a note, its source, and what was found there.
@Schema(description = "One work cited inside a note.")
public record CitationReport(
        UUID id,

        @Schema(description = "The note's label as printed.")
        String note,

        @Schema(description = "The words that introduce it, such as 'See also'.") @Nullable String signal,

        @Schema(description = "Its words in the note.") String text,

        @Schema(description = "Where its words begin in the note's text, in UTF-16 code units.")
        int start,

        @Schema(description = "Where they end, exclusive.") int end,
        @Schema(description = "Its fields, CSL-JSON 1.0.2.") CslItem csl,

        @Schema(description = "For 'Ibid.' and its like: how it points back.") @Nullable BackReference backReference,

        @Schema(description = "The citation that a back-reference means.") @Nullable UUID means,

        @Schema(description = "How sure the reading is, 0 to 1.")
        double confidence,

        @Schema(description = "Who made it what it is, and when; null where it is as it was read.") @Nullable Mended mended,

        @Schema(description = "Null for a back-reference that could not be resolved.") @Nullable SourceReport source,

        @Schema(
                description = "What the copies show, where each of them shows only some pages of the work; null where a"
                        + " copy of the whole work can be searched, or none can.")
        @Nullable CoverageReport coverage,

        @Schema(description = "What was seen in this source's copies for the claim; empty outside a claim.")
        List<FindingReport> findings) {

    /// The citation without what others bring to it: the same as long as nobody mends it.
    public CitationReport itself() {
        return new CitationReport(
                id,
                note,
                signal,
                text,
                start,
                end,
                csl,
                backReference,
                means,
                confidence,
                mended,
                null,
                null,
                List.of());
    }
}
