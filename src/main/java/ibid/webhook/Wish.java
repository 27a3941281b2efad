package ibid.webhook;

import ibid.news.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told, and where.
///
/// @param document the only one, or null for all
public record Wish(
        String url,
        @Nullable String description,
        List<Kind> events,
        @Nullable UUID document) {
    public Wish {
        events = events.stream().distinct().sorted().toList();
    }
}
