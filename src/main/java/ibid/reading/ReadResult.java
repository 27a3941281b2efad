package ibid.reading;

/// What came of reading a document's bytes.
public sealed interface ReadResult {
    /// It could be read.
    record Read(Reading reading) implements ReadResult {}

    /// It is in a format that no reader knows.
    record UnknownFormat(String detail) implements ReadResult {}

    /// The format is known but the bytes are damaged, empty, encrypted or hostile.
    record Unreadable(String detail) implements ReadResult {}
}
