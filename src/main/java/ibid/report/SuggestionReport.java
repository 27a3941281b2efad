package ibid.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sentence that an unplaced note may belong to.
@Schema(description = "A sentence that an unplaced note may belong to.")
public record SuggestionReport(
        String text,

        @Schema(description = "Offset in the canonical text.")
        int start,

        @Schema(description = "End offset, exclusive.") int end,

        @Schema(description = "The index of its paragraph, from 0.")
        int paragraph,

        @Schema(description = "For ranking only; not a probability.")
        double score,

        @Schema(description = "What speaks for it.") List<String> reasons) {}
