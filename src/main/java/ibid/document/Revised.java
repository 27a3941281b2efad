package ibid.document;

import java.util.UUID;

/// What came of sending a new edition in, or of looking at one.
public sealed interface Revised {
    /// It is the document now; or it would be, where it was only looked at.
    record Done(int number, EditionChanges changes) implements Revised {}

    /// The document is these very bytes already; nothing has changed.
    record SameBytes(int number) implements Revised {}

    record NoSuchDocument(UUID document) implements Revised {}

    /// These bytes are another document, or an edition of it.
    record OtherDocument(UUID document) implements Revised {}

    /// No reader knows its format; nothing is stored.
    record UnknownFormat(String detail) implements Revised {}

    /// Its format is known but it cannot be read; nothing is stored.
    record Unreadable(String detail) implements Revised {}
}
