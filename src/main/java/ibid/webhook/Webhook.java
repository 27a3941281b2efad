package ibid.webhook;

import ibid.news.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address that is told what happens; its secret is not shown again.
@Schema(description = "An address that is told what happens. Its secret is shown once, when it is made or changed.")
public record Webhook(
        UUID id,
        String url,
        @Nullable String description,

        @Schema(description = "What it is told.") List<Kind> events,

        @Schema(description = "The only document that it is told about; null for all.") @Nullable UUID document,

        Instant createdAt,
        String createdBy,

        @Schema(description = "Since when it is told nothing more; null while it is.") @Nullable Instant retiredAt,

        @Nullable String retiredBy) {
    public Webhook {
        events = List.copyOf(events);
    }
}
