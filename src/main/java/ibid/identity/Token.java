package ibid.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is known of a program's token; the secret itself is not.
@Schema(description = "A program's token. Its secret is shown once, when it is made.")
public record Token(
        UUID id,

        @Schema(description = "What it is for.") String name,

        @Schema(description = "Under whose name its deeds are recorded.")
        String user,

        Role role,

        @Schema(description = "The only document that it may see; null for all.") @Nullable UUID document,

        Instant createdAt,
        String createdBy,

        @Schema(description = "When it ends; null for never.") @Nullable Instant expiresAt,

        @Schema(description = "To the minute.") @Nullable Instant lastUsedAt,

        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {}
