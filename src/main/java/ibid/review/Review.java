package ibid.review;

import ibid.status.WorkState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act of one person on one claim.
///
/// @param ordinal counts the acts on its claim from 1
/// @param assignee whom it was given to, for [Action#ASSIGN]
/// @param findings that were on the table
/// @param basis what a signature rests on
public record Review(
        UUID id,
        UUID claim,
        int ordinal,
        Action action,
        String actor,
        Instant at,
        WorkState from,
        WorkState to,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String correction,
        @Nullable String locator,
        @Nullable String assignee,
        List<UUID> findings,
        Basis basis) {}
