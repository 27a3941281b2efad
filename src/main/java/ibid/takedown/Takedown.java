package ibid.takedown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One act of an administrator on what is kept of a source: nothing of it is ever changed or deleted.
@Schema(description = "A takedown, or that one was lifted; kept for good.")
public record Takedown(
        UUID id,
        Kind kind,
        UUID source,
        String by,
        Instant at,
        String reason,

        @Schema(description = "The order, statute or case that asks for it, where one does.") @Nullable String legalReference,

        @Schema(
                description = "The captures whose bytes and words were removed. A file that other sources' copies rest"
                        + " on, because the very same bytes came there too, stays until they are taken down.")
        List<Buried> captures) {
    public Takedown {
        captures = List.copyOf(captures);
    }

    /// What was done.
    public enum Kind {
        TAKEDOWN,
        /// Copies may be kept again; those that were removed do not come back.
        LIFT
    }
}
