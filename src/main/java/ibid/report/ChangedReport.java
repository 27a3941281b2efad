package ibid.report;

import ibid.review.Action;
import ibid.review.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What has changed since a verdict was given.
@Schema(description = "What has changed since a verdict was proposed or signed.")
public record ChangedReport(
        @Schema(description = "The act in 'reviews' that this is held against.")
        UUID since,

        @Schema(description = "propose or sign.") Action action,
        String actor,
        Instant at,

        @Schema(description = "The verdict that the act was about: it was given on what was there then.") @Nullable Verdict verdict,

        List<ChangeReport> changes) {}
