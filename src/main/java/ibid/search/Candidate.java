package ibid.search;

import java.util.List;
import java.util.UUID;

/// A claim that may be wished for.
///
/// @param tags that it has
public record Candidate(UUID id, List<String> tags) {
    public Candidate {
        tags = List.copyOf(tags);
    }
}
