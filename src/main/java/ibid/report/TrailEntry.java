package ibid.report;

import ibid.review.Basis.NoteWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                                + " claim; attach, take-down or lift-takedown a copy; mend-pages of, rule-in or rule-out"
                                + " a copy; send an edition; mend-, accept-, split-, join- or undo-citation; merge-,"
                                + " split-, distinguish- or undo-source.")
        String act,

        @Schema(description = "The claim that it was done to; null for what was done to anything else.") @Nullable UUID claim,

        @Schema(
                description =
                        "The words of the claim or citation, or the title of the work or document, as they were when it"
                                + " was done.")
        String about,

        @Schema(description = "The words that the claim has now, where they are others; else null.") @Nullable String now,

        @Schema(description = "Where people stood with the claim before.") @Nullable String from,

        @Schema(description = "Where they stood after.") @Nullable String to,

        @Nullable String verdict,

        @Schema(description = "What was said with it: the reason, the wording, the page, the tag, the words before.")
        @Nullable String detail,

        @Schema(
                description = "The notes that stood for the claim when it was taken, decided or talked about, as they"
                        + " read then; empty for other acts, and for those that a release before this one kept.")
        List<NoteWords> notes,

        @Schema(
                description = "What had been found for the claim when it was taken, decided or talked about, without"
                        + " ranked passages; empty for other acts.")
        List<TrailFinding> findings) {

    public TrailEntry {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /// What was not done to a claim.
    static TrailEntry of(Instant at, String actor, String act, String about, @Nullable String detail) {
        return new TrailEntry(at, actor, act, null, about, null, null, null, null, detail, List.of(), List.of());
    }

    static Optional<String> labelled(String label, @Nullable String words) {
        return Optional.ofNullable(words).map(said -> label + said);
    }
}
