package ibid.source;

import ibid.citation.CslItem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A cited work.
///
/// @param url its address, or null where it has none
/// @param csl its fields, as its first citation in full has them
/// @param nextAttemptAt when it is captured again after a failure, or null
public record Source(
        UUID id,
        @Nullable String url,
        CslItem csl,
        @Nullable Instant nextAttemptAt) {}
