package ibid.report;

import ibid.status.ClaimStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document as a whole.
@Schema(description = "A document under review: what it is, its notes, and how many of its claims stand where.")
public record DocumentReport(
        UUID id,
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Schema(description = "A BCP 47 tag.") @Nullable String language,

        @Schema(description = "Where it was published.") @Nullable String url,

        @Schema(description = "The format that was found in the bytes.")
        String mediaType,

        @Schema(description = "SHA-256 of the bytes as they came.")
        String digest,

        long bytes,
        Instant receivedAt,
        String receivedBy,

        @Schema(description = "Which edition this is, from 1; the bytes, the digest and the text are its.")
        int edition,

        @Schema(description = "How many claims have each status; statuses that none has are left out.")
        Map<ClaimStatus, Integer> counts,

        Progress progress,
        List<NoteReport> notes,

        @Schema(description = "What a person should look at.")
        List<ProblemReport> problems) {

    /// What people change of it, for an ETag: captures that come in are no other edition.
    public Itself itself() {
        return new Itself(id, edition, digest);
    }

    /// @param digest of the edition's bytes
    public record Itself(UUID id, int edition, String digest) {}

    /// A list's row: the same without the notes.
    DocumentReport summary() {
        return new DocumentReport(
                id,
                title,
                authors,
                published,
                language,
                url,
                mediaType,
                digest,
                bytes,
                receivedAt,
                receivedBy,
                edition,
                counts,
                progress,
                List.of(),
                problems);
    }
}
