package ibid.fetch;

/// Why an answer ends before its end; the reasons are those of `WARC-Truncated`.
public enum Truncation {
    /// Above the limit of bytes.
    LENGTH,
    /// Above the limit of time.
    TIME,
    /// The server ended the connection.
    DISCONNECT
}
