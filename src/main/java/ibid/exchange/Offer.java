package ibid.exchange;

import ibid.bibliography.FieldDifference;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entry of a bibliography that may say more of a citation. Nobody but a person takes it over.
@Schema(description = "An entry that may say more of a citation.")
public record Offer(
        @Schema(description = "The entry's key in the bibliography.")
        String entry,

        UUID citation,

        @Schema(description = "What they have in common, in words.")
        List<String> why,

        @Schema(description = "The fields that differ; empty where they say the same.")
        List<FieldDifference> differences) {}
