package ibid.report;

import ibid.reading.Span;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A note of a document.
@Schema(description = "A numbered foot- or endnote.")
public record NoteReport(
        UUID id,

        @Schema(description = "As printed, without brackets.")
        String label,

        String text,

        @Schema(description = "Where its words stand in the canonical text.")
        int start,

        @Schema(description = "End offset, exclusive.") int end,

        @Schema(description = "Where the body points at it.")
        List<Span> markers,

        @Schema(description = "Whether any marker points at it.")
        boolean placed,

        @Schema(description = "For an unplaced note: where it may belong, best first. Never attached by itself.")
        List<SuggestionReport> suggestions,

        List<CitationReport> citations) {}
