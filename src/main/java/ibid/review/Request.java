package ibid.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks to do with a claim.
///
/// @param assignee who is to have it, for [Action#ASSIGN]
/// @param findings the findings that it rests on; empty for all that are on the table
public record Request(
        Action action,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String correction,
        @Nullable String locator,
        @Nullable String assignee,
        List<UUID> findings) {

    public Request {
        findings = List.copyOf(findings);
    }

    /// An act that says nothing more than what it is.
    public static Request of(Action action) {
        return new Request(action, null, null, null, null, null, List.of());
    }
}
