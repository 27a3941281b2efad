package ibid.report;

import ibid.capture.Capture;
import ibid.passage.Passage;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a passage's report is made from besides the passage: the copies, and the texts that the offsets count in.
///
/// @param captures by id
/// @param layers texts by the layer's id
record Sight(Map<UUID, Capture> captures, Map<UUID, String> layers) {
    Optional<Capture> capture(UUID id) {
        return Optional.ofNullable(captures.get(id));
    }

    /// Whether the layer no longer has the passage's words at its place.
    boolean isOrphaned(@Nullable UUID layer, Passage passage) {
        String text = layer == null ? null : layers.get(layer);
        return text == null || !passage.standsIn(text);
    }
}
