package ibid.report;

import ibid.edition.Edit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that was otherwise when a verdict was given.
@Schema(description = "One thing that was otherwise when a verdict was given.")
public record ChangeReport(
        What what,

        @Schema(description = "The note's label, or the title of the work; null for the claim's own words.") @Nullable String label,

        @Schema(description = "How it read then; null for what was not there, or what is not kept.") @Nullable String then,

        @Schema(description = "How it reads now; null for what is no longer there.") @Nullable String now,

        @Schema(
                description =
                        "From then to now, word by word: KEPT and STRUCK give the old words, KEPT and INSERTED the"
                                + " new ones. Empty unless both are there.")
        List<Edit> words,

        @Schema(description = "In words, what 'then' and 'now' cannot say.") @Nullable String remark,

        @Schema(description = "For a COPY: the capture that was looked at then, where it is known.") @Nullable UUID captureThen,

        @Schema(description = "For a COPY: the newest capture with text, if there is one.") @Nullable UUID captureNow) {

    /// What it is that changed.
    public enum What {
        /// The claim's words.
        TEXT,
        /// The words around its citations in a note.
        NOTE,
        /// A citation's words, or the work that it is taken to name.
        CITATION,
        /// The words of the source, as the archived copies have them.
        COPY
    }

    public ChangeReport {
        words = List.copyOf(words);
    }

    static ChangeReport of(What what, @Nullable String label, @Nullable String then, @Nullable String now) {
        return of(what, label, then, now, null, null, null);
    }

    static ChangeReport of(
            What what,
            @Nullable String label,
            @Nullable String then,
            @Nullable String now,
            @Nullable String remark,
            @Nullable UUID captureThen,
            @Nullable UUID captureNow) {
        List<Edit> words = then == null || now == null ? List.of() : Edit.between(then, now);
        return new ChangeReport(what, label, then, now, words, remark, captureThen, captureNow);
    }
}
