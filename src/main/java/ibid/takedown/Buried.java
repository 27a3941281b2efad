package ibid.takedown;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A capture that was taken down.
@Schema(description = "A capture that was taken down, and what it held.")
public record Buried(
        UUID capture,

        @Schema(description = "Digest of the payload: sha256: and lower-case hex; null where nothing had come.")
        @Nullable String digest) {}
