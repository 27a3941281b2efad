package ibid.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What stands where something was taken down: its bytes and its words are gone for good, what is known of it stays.
///
/// @param act the takedown that it is of
@Schema(description = "That something was taken down: who did it, when and why. Its bytes and words are gone for good.")
public record Tombstone(
        @Schema(description = "The takedown that it is of.") UUID act,
        String by,
        Instant at,
        String reason,

        @Schema(description = "The order, statute or case that asks for it, where one does.") @Nullable String legalReference) {

    /// For a person who looks for what was there.
    public String told() {
        return "Taken down on %tF by %s: %s%s"
                .formatted(
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        reason,
                        legalReference == null ? "." : " (" + legalReference + ").");
    }
}
