package ibid.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One act of a person on citations of a document, as its history keeps it: nothing of it is ever changed or
/// deleted.
///
/// @param ordinal its place among the acts on the document
/// @param undoes the act that it takes back
/// @param before the citations that it touched, as they were
/// @param after as they were then; a part that was split off is only here
@Schema(description = "One act of a person on citations; kept for good.")
public record Mend(
        UUID id,
        UUID document,
        int ordinal,
        Kind kind,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable UUID undoes,
        List<CitationVersion> before,
        List<CitationVersion> after) {

    public Mend {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// What was done.
    public enum Kind {
        /// Its fields, span, signal or the citation that it means were set.
        FIELDS,
        /// Fields were taken over from a bibliography.
        ACCEPT,
        SPLIT,
        JOIN,
        UNDO
    }

    boolean touches(UUID citation) {
        return before.stream().anyMatch(version -> version.citation().equals(citation))
                || after.stream().anyMatch(version -> version.citation().equals(citation));
    }
}
