package ibid.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a token is to allow.
///
/// @param name what it is for
/// @param user under whose name its deeds are recorded
/// @param document the only one that it may see, or null for all
/// @param expiresAt null for never
public record Grant(
        String name,
        String user,
        Role role,
        @Nullable UUID document,
        @Nullable Instant expiresAt) {}
