package ibid.merging;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two sources that may be one work in other words. Nobody but an editor merges them.
@Schema(description = "Two sources that may be one work in other words.")
public record DoubtfulPair(
        UUID one,
        UUID other,

        @Schema(description = "How alike their titles are, 0 to 1.")
        double likeness,

        @Schema(description = "What speaks for it, in words.")
        List<String> why) {}
