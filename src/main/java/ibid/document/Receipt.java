package ibid.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of sending a document in.
public sealed interface Receipt {
    /// It is new, and its sources are being captured.
    record Created(UUID document) implements Receipt {}

    /// The same bytes were received before.
    ///
    /// @param readAs the format that they would be read in now, where the sender's word for them makes it another
    record AlreadyThere(UUID document, @Nullable String readAs) implements Receipt {}

    /// No reader knows its format; nothing is stored.
    record UnknownFormat(String detail) implements Receipt {}

    /// Its format is known but it cannot be read; nothing is stored.
    record Unreadable(String detail) implements Receipt {}
}
