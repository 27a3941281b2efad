package ibid.exchange;

import ibid.bibliography.Loss;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A bibliography held against the citations of a document, as they are now.
@Schema(description = "A bibliography held against the citations of a document, as they are now.")
public record Comparison(
        UUID id,
        UUID document,

        @Schema(description = "csl-json, bibtex or ris.") String format,

        String by,
        Instant at,

        @Schema(description = "How many works it names.") int entries,

        @Schema(description = "Entries for citations. Nothing is taken over by itself.")
        List<Offer> offers,

        @Schema(description = "Keys of entries for which there is no citation.")
        List<String> unmatched,

        @Schema(description = "What of the file is not kept; told once, when it is brought.")
        List<Loss> untaken) {}
