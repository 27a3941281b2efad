package ibid.news;

import ibid.fetch.CaptureVerdict;
import ibid.review.Action;
import ibid.review.Verdict;
import ibid.status.ClaimStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What news says: enough to decide whether to look, and the ids to look with.
@RegisterForReflection(ignoreNested = false)
public sealed interface Matter {
    UUID document();

    /// @param from the status that was told before; null for a claim of which none was
    /// @param verdict a person's, if one stands
    record StatusChanged(
            UUID document,
            UUID claim,
            String text,
            @Nullable ClaimStatus from,
            ClaimStatus to,
            @Nullable Verdict verdict)
            implements Matter {}

    /// @param review the act's id, as the claim's report has it
    record Reviewed(
            UUID document,
            UUID claim,
            String text,
            UUID review,
            Action action,
            String actor,
            @Nullable Verdict verdict,
            @Nullable String reason)
            implements Matter {}

    /// @param title of the source, as it is cited
    /// @param url that was asked, null for a copy that a person brought
    /// @param detail why it failed, with what to do next
    record Captured(
            UUID document,
            UUID capture,
            UUID source,
            @Nullable String title,
            @Nullable String url,
            CaptureVerdict verdict,
            @Nullable String detail)
            implements Matter {}

    record Revised(UUID document, int edition, String by) implements Matter {}

    /// @param counts how many claims have each status
    record Progressed(UUID document, @Nullable String title, Map<ClaimStatus, Integer> counts) implements Matter {}
}
