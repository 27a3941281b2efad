package ibid.document;

import java.util.List;
import java.util.UUID;

/// What came of mending.
public sealed interface MendOutcome {
    /// @param citations that now stand where the mended ones stood, in the order of the note
    record Done(List<UUID> citations) implements MendOutcome {}

    record NoSuchCitation(UUID citation) implements MendOutcome {}

    /// @param field of the request that is wrong
    record Invalid(String field, String detail) implements MendOutcome {}

    /// It cannot be done with the citations as they are now.
    record Conflict(String detail) implements MendOutcome {}
}
