package ibid.report;

import ibid.status.ClaimStatus;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the machine has come with a document.
@Schema(description = "How far the machine has come with a document.")
public record Progress(
        UUID document,
        @Schema(description = "How many works it cites.") int sources,

        @Schema(description = "How many of them have a copy.")
        int archived,

        @Schema(description = "How many captures are queued or running.")
        int capturing,

        @Schema(description = "How many claims are being checked.")
        int checking,

        @Schema(description = "How many claims have each status.")
        Map<ClaimStatus, Integer> counts,

        @Schema(description = "True when nothing is under way. A retry that is planned is not under way.")
        boolean done) {}
