package ibid.takedown;

import java.util.UUID;

/// What came of asking for a takedown, or for lifting one.
public sealed interface TakedownOutcome {
    record Done(Takedown act) implements TakedownOutcome {}

    record NoSuchSource(UUID id) implements TakedownOutcome {}

    /// @param detail why not, and what to do
    record Conflict(String detail) implements TakedownOutcome {}
}
