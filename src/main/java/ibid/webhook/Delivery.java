package ibid.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One piece of news on its way to one webhook.
@Schema(description = "One piece of news on its way to one webhook.")
public record Delivery(
        @Schema(description = "Also the header webhook-id, the same at every attempt.")
        UUID id,

        UUID webhook,

        @Schema(description = "Such as claim.status, or ping.")
        String type,

        Instant createdAt,

        @Schema(
                description =
                        "WAITING: for its first or next attempt. DELIVERED: answered with 2xx. PARKED: given up after"
                                + " a day, or at once where the answer was 410; send it again when the receiver is mended."
                                + " DROPPED: the webhook was retired first.")
        Outcome outcome,

        @Schema(description = "Oldest first.") List<Attempt> attempts,

        @Schema(description = "Null unless WAITING.") @Nullable Instant nextAttemptAt,

        @Schema(description = "The body that is sent, byte for byte.")
        String payload) {

    /// Where a delivery stands.
    public enum Outcome {
        WAITING,
        DELIVERED,
        PARKED,
        DROPPED
    }

    public Delivery {
        attempts = List.copyOf(attempts);
    }
}
