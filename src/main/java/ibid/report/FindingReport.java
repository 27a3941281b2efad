package ibid.report;

import ibid.capture.Capture;
import ibid.capture.Ocr;
import ibid.finding.Finding;
import ibid.passage.Difference;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.source.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the machine saw for one element of a claim in one copy.
@Schema(description = "What the machine saw for one element of a claim in one copy. Never a verdict.")
public record FindingReport(
        UUID id,
        Element element,
        FindingKind kind,

        @Schema(description = "The element in the claim's own words.")
        String claimed,

        @Schema(description = "Where the element stands in the claim's text.")
        int start,

        @Schema(description = "End offset, exclusive.") int end,

        @Schema(description = "The value as the copy has it.") @Nullable String found,

        @Schema(description = "The capture that was looked at.")
        UUID capture,

        @Nullable PassageReport passage,

        @Schema(description = "The words that differ, both sides.")
        List<Difference> differences,

        @Schema(description = "In words, where the kind alone does not say it.") @Nullable String reason,

        @Schema(
                description =
                        "As of when that capture shows the source: when a web archive made it, or else when it was"
                                + " captured.")
        @Nullable Instant shows,

        @Schema(
                description = "What became of the passage in later copies of the same source, in their order; empty"
                        + " where there are none.")
        List<DriftReport> drift,

        @Schema(
                description = "Set where the copy holds no text itself and was searched in one that OCR or a person"
                        + " read off it. Such a text errs: look at the copy before you believe a difference, or that"
                        + " something is not in it. Null where the copy's own text was searched.")
        @Nullable Ocr ocr,

        @Schema(
                description = "Set where the copy that it was seen in was taken down: the finding stays as it was seen,"
                        + " without the source's words, and counts for nothing. Null for a copy that is kept.")
        @Nullable Tombstone takenDown) {

    static FindingReport of(Finding finding, Sight sight) {
        var match = finding.match();
        return new FindingReport(
                finding.id(),
                match.element(),
                match.kind(),
                match.claimed(),
                match.claimedStart(),
                match.claimedEnd(),
                match.found(),
                finding.capture(),
                Optional.ofNullable(match.passage())
                        .map(passage -> PassageReport.of(finding, passage, sight))
                        .orElse(null),
                match.differences(),
                match.reason(),
                sight.capture(finding.capture()).map(Capture::shows).orElse(null),
                finding.later().stream()
                        .map(later -> DriftReport.of(later, sight))
                        .toList(),
                sight.capture(finding.capture()).map(Capture::ocr).orElse(null),
                sight.capture(finding.capture()).map(Capture::takenDown).orElse(null));
    }
}
