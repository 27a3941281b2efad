package ibid.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened.
///
/// @param at when it was done, or, for a status, noticed
public record News(UUID id, UUID document, @Nullable UUID claim, Kind kind, Instant at, Matter matter) {}
