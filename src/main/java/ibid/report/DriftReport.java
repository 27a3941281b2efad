package ibid.report;

import ibid.capture.Capture;
import ibid.finding.LaterCopy;
import ibid.passage.Difference;
import ibid.passage.Drift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a passage in a later copy.
@Schema(
        description = "What became of a passage in a later copy of the same source. A number, date or name is followed"
                + " with the sentence that it stands in.")
public record DriftReport(
        @Schema(description = "The later capture.") UUID capture,

        @Schema(description = "As of when that capture shows the source.") @Nullable Instant shows,

        @Schema(
                description = "IDENTICAL: it stands where it stood. MOVED: it stands among other words. EDITED: it"
                        + " stands with other words, which differences name. GONE: nothing like it stands there.")
        Drift.Fate fate,

        @Schema(description = "Where it stands there, or what stands there instead; null where it is gone.") @Nullable PassageReport passage,

        @Schema(description = "The words that differ: 'claimed' is the earlier copy's side, 'source' the later one's.")
        List<Difference> differences) {

    static DriftReport of(LaterCopy later, Sight sight) {
        return new DriftReport(
                later.capture(),
                sight.capture(later.capture()).map(Capture::shows).orElse(null),
                later.drift().fate(),
                Optional.ofNullable(later.drift().passage())
                        .map(passage -> PassageReport.of(later.capture(), later.layer(), later.page(), passage, sight))
                        .orElse(null),
                later.drift().differences());
    }
}
