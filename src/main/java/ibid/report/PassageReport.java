package ibid.report;

import ibid.finding.Finding;
import ibid.passage.Passage;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of a capture's text layer.
@Schema(description = "A stretch of a capture's text layer: a W3C TextPositionSelector and TextQuoteSelector in one.")
public record PassageReport(
        UUID capture,

        @Schema(description = "The text layer that the offsets count in.") @Nullable UUID layer,

        @Schema(description = "Offset in the text layer, in UTF-16 code units.")
        int start,

        @Schema(description = "End offset, exclusive.") int end,
        String text,
        String prefix,
        String suffix,

        @Schema(description = "The physical page, counted from 1; null where the copy has no pages.") @Nullable Integer page) {

    static PassageReport of(Finding finding, Passage passage) {
        return new PassageReport(
                finding.capture(),
                finding.layer(),
                passage.start(),
                passage.end(),
                passage.text(),
                passage.prefix(),
                passage.suffix(),
                finding.page());
    }
}
