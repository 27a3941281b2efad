package ibid.merging;

import java.util.UUID;

/// What came of merging, splitting or telling apart sources.
public sealed interface MergeOutcome {
    /// @param act in the history
    record Done(SourceAct act) implements MergeOutcome {}

    record NoSuchSource(UUID source) implements MergeOutcome {}

    /// @param field of the request that is wrong
    record Invalid(String field, String detail) implements MergeOutcome {}

    /// It cannot be done with the sources as they are now.
    record Conflict(String detail) implements MergeOutcome {}
}
