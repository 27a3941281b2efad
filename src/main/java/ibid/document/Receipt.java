package ibid.document;

import java.util.UUID;

/// What came of sending a document in.
public sealed interface Receipt {
    /// It is new, and its sources are being captured.
    record Created(UUID document) implements Receipt {}

    /// The same bytes were received before.
    record AlreadyThere(UUID document) implements Receipt {}

    /// No reader knows its format; nothing is stored.
    record UnknownFormat(String detail) implements Receipt {}

    /// Its format is known but it cannot be read; nothing is stored.
    record Unreadable(String detail) implements Receipt {}
}
