package ibid.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person asks to do with a claim.
///
/// @param findings the findings that it rests on; empty for all that are on the table
public record Request(
        Action action,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String correction,
        @Nullable String locator,
        List<UUID> findings) {

    public Request {
        findings = List.copyOf(findings);
    }
}
