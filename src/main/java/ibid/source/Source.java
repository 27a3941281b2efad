package ibid.source;

import ibid.citation.CslItem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A cited work.
///
/// @param url its address, or null where it has none
/// @param csl its fields, as its first citation in full has them
/// @param citedAt when its first citation was made, as far as that is known: the date of the copy that a web
///     archive's address names, the day of access, else its document's date
/// @param archivedCopy in a web archive, where the citation names such a copy
/// @param mergedInto the source that an editor says it is, or null
/// @param nextAttemptAt when it is captured again after a failure, or null
/// @param takenDown why nothing of it may be kept now, or null
public record Source(
        UUID id,
        @Nullable String url,
        CslItem csl,
        @Nullable Instant citedAt,
        @Nullable String archivedCopy,
        @Nullable UUID mergedInto,
        @Nullable Instant nextAttemptAt,
        @Nullable Tombstone takenDown) {}
