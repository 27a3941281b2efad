package ibid.report;

import ibid.finding.Finding;
import ibid.passage.Difference;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.passage.Passage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A finding as it lay on the table when somebody acted.
@Schema(description = "A finding that lay on the table when somebody acted on the claim.")
public record TrailFinding(
        UUID id,
        Element element,
        FindingKind kind,

        @Schema(description = "The element in the words that the claim had then.")
        String claimed,

        @Schema(
                description = "The value or the words of the source; null where nothing was found, and once the copy"
                        + " was taken down.")
        @Nullable String source,

        @Schema(description = "The words that differ, both sides.")
        List<Difference> differences) {

    static TrailFinding of(Finding finding) {
        Match match = finding.match();
        return new TrailFinding(
                finding.id(),
                match.element(),
                match.kind(),
                match.claimed(),
                Optional.ofNullable(match.found())
                        .or(() -> Optional.ofNullable(match.passage()).map(Passage::text))
                        .orElse(null),
                match.differences());
    }
}
