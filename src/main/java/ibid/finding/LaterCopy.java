package ibid.finding;

import ibid.passage.Drift;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a finding's passage in a later copy of the same source.
///
/// @param layer the text layer whose offsets the drift's passage names
/// @param page of that passage, where the copy has pages
public record LaterCopy(
        UUID capture, UUID layer, Drift drift, @Nullable Integer page) {}
