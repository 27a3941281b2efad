package ibid.api;

import ibid.review.Action;
import ibid.review.Request;
import ibid.review.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person does with a claim.
@Schema(description = "What a person does with a claim.")
record ReviewRequest(
        @NotNull Action action,
        @Schema(description = "For propose.") @Nullable Verdict verdict,

        @Size(max = 20_000) @Schema(description = "Why; or the words of a comment.") @Nullable String reason,

        @Size(max = 20_000) @Schema(description = "The proposed wording.") @Nullable String correction,

        @Size(max = 1_000) @Schema(description = "The page, for print.") @Nullable String locator,

        @Size(max = 100) @Schema(description = "For assign: who is to have it.") @Nullable String assignee,

        @Schema(description = "The findings that it rests on; left out for all that are on the table.") @Nullable List<@NotNull UUID> findings) {

    Request asked() {
        return new Request(
                action,
                verdict,
                reason,
                correction,
                locator,
                assignee,
                Objects.requireNonNullElse(findings, List.of()));
    }
}
