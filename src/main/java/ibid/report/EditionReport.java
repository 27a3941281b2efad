package ibid.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import ibid.document.Edition;
import ibid.document.EditionChanges;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One edition of a document.
@Schema(description = "One edition of a document: the bytes as they came, and what they changed.")
public record EditionReport(
        UUID document,
        @Schema(description = "From 1.") int number,

        @Schema(description = "The format that was found in the bytes.")
        String mediaType,

        @Schema(description = "SHA-256 of the bytes, which are kept.")
        String digest,

        long bytes,
        Instant receivedAt,
        String receivedBy,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "What it changed of the edition before. Left out for the first, which had none before it,"
                        + " and in lists.")
        @Nullable EditionChanges changes) {

    public static EditionReport of(Edition edition) {
        return new EditionReport(
                edition.document(),
                edition.number(),
                edition.mediaType(),
                edition.digest(),
                edition.bytes(),
                edition.receivedAt(),
                edition.receivedBy(),
                edition.changes());
    }

    /// A list's row.
    public EditionReport summary() {
        return new EditionReport(document, number, mediaType, digest, bytes, receivedAt, receivedBy, null);
    }
}
