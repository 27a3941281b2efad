package ibid.finding;

import ibid.passage.Match;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the machine saw for one element of one claim in one capture.
///
/// @param layer the text layer whose offsets the passage names, or null where there was no text
/// @param page of the passage, where the copy has pages
/// @param later what became of the passage in later copies of the source, in their order
public record Finding(
        UUID id,
        UUID claim,
        UUID citation,
        UUID capture,
        @Nullable UUID layer,
        Match match,
        @Nullable Integer page,
        Instant madeAt,
        List<LaterCopy> later) {
    public Finding {
        later = List.copyOf(later);
    }
}
