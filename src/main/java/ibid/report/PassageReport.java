package ibid.report;

import ibid.capture.Capture;
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

        @Schema(description = "The physical page, counted from 1; null where the copy has no pages.") @Nullable Integer page,

        @Schema(description = "The WARC record of the copy's payload, urn:uuid:…") @Nullable String record,

        @Schema(description = "Digest of that payload: sha256: and lower-case hex.") @Nullable String digest,

        @Schema(
                description = "True where the text layer no longer has these very words at this place. No other place"
                        + " is ever taken for it.")
        boolean orphaned) {

    static PassageReport of(Finding finding, Passage passage, Sight sight) {
        return of(finding.capture(), finding.layer(), finding.page(), passage, sight);
    }

    static PassageReport of(UUID capture, @Nullable UUID layer, @Nullable Integer page, Passage passage, Sight sight) {
        return new PassageReport(
                capture,
                layer,
                passage.start(),
                passage.end(),
                passage.text(),
                passage.prefix(),
                passage.suffix(),
                page,
                sight.capture(capture).map(Capture::record).orElse(null),
                sight.capture(capture).map(Capture::digest).orElse(null),
                sight.isOrphaned(layer, passage));
    }
}
