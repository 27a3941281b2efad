package ibid.report;

import ibid.capture.Capture;
import ibid.capture.Ocr;
import ibid.capture.Ruling;
import ibid.fetch.CaptureVerdict;
import ibid.source.Tombstone;
import ibid.status.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cited work, and how far we have come in getting it.
@Schema(description = "A cited work, shared by all citations of it.")
public record SourceReport(
        UUID id,

        @Schema(description = "The work's title, as its first citation in full has it.") @Nullable String title,

        @Schema(description = "Its address; null for print.") @Nullable String url,

        SourceState state,

        @Schema(description = "The latest capture's verdict.") @Nullable CaptureVerdict verdict,

        @Schema(description = "Why the latest capture gave nothing, and what to do next.") @Nullable String detail,

        @Schema(
                description =
                        "The copy that counts: the newest of the whole work, or else the newest of some pages; null"
                                + " where there is none.")
        @Nullable UUID copy,

        @Schema(description = "How the copy that counts came. UPLOAD is never 'fetched'.")
        Capture.@Nullable By by,

        @Schema(description = "Who uploaded the copy; null for one that was fetched.") @Nullable String uploadedBy,

        @Schema(description = "The web archive that the copy comes from; null for any other.") @Nullable String archive,

        @Schema(description = "When that archive made the copy: it shows the source as it was then.") @Nullable Instant mementoAt,

        @Schema(description = "When the copy that counts was made.") @Nullable Instant capturedAt,

        @Schema(
                description = "Whose reading of that copy is searched, where the copy holds no text itself: a program's"
                        + " (OCR) or a person's. Null where its own text is.")
        @Nullable Ocr ocr,

        @Schema(
                description = "Which pages of the work that copy shows, as a person has said; null for the whole work,"
                        + " and where there is no copy.")
        @Nullable String pages,

        @Schema(description = "What its bringer says of that copy.") @Nullable String note,

        @Schema(
                description = "The latest capture that is done, whose verdict and detail these are; null where there is"
                        + " none.")
        @Nullable UUID latest,

        @Schema(
                description = "What an editor has said of the copy that counts, or else of the latest capture, against"
                        + " the machine; null where nothing was said.")
        @Nullable Ruling ruling,

        @Schema(description = "When it is tried again.") @Nullable Instant nextAttemptAt,

        @Schema(description = "Three failures or more over six days or more, refusals not counted.")
        boolean dead,

        @Schema(description = "Why its address counts as dead, and what to do next; null while it does not.") @Nullable String deadReason,

        @Schema(description = "The source that an editor says it is; null where it stands for itself.") @Nullable UUID mergedInto,

        @Schema(description = "Why nothing of it may be kept now; null while copies may be.") @Nullable Tombstone takenDown,

        @Schema(description = "Its captures, oldest first.") List<UUID> captures) {}
