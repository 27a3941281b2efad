package ibid.report;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One deed of one person, in a document's audit trail.
@Schema(description = "One deed of one person.")
public record TrailEntry(
        Instant at,
        String actor,

        @Schema(
                description =
                        "take, assign, release, propose, sign, send-back, comment, undo, mark, mend, tag or untag a"
                                + " claim; attach, take-down or lift-takedown a copy; mend-pages of a copy; send an edition; mend-, accept-, split-,"
                                + " join- or undo-citation; merge-, split- or undo-source.")
        String act,

        @Schema(description = "The claim that it was done to; null for what was done to anything else.") @Nullable UUID claim,

        @Schema(description = "The words of the claim or citation, or the title of the work or document.")
        String about,

        @Schema(description = "Where people stood with the claim before.") @Nullable String from,

        @Schema(description = "Where they stood after.") @Nullable String to,

        @Nullable String verdict,

        @Schema(description = "What was said with it: the reason, the wording, the page, the tag, the words before.")
        @Nullable String detail) {}
