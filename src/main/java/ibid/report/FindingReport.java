package ibid.report;

import ibid.finding.Finding;
import ibid.passage.Difference;
import ibid.passage.Element;
import ibid.passage.FindingKind;
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

        @Schema(description = "In words, where the kind alone does not say it.") @Nullable String reason) {

    static FindingReport of(Finding finding) {
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
                        .map(passage -> PassageReport.of(finding, passage))
                        .orElse(null),
                match.differences(),
                match.reason());
    }
}
