package ibid.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One edition of a document, as it came.
///
/// @param number from 1
/// @param title what the document was called in it; null where it has none, or where an earlier release kept it
/// @param digest SHA-256 of the bytes, in lower-case hex; they are in the store under it
/// @param changes to the edition before it, or null for the first
public record Edition(
        UUID document,
        int number,
        @Nullable String title,
        String digest,
        String mediaType,
        long bytes,
        Instant receivedAt,
        String receivedBy,
        @Nullable EditionChanges changes) {}
