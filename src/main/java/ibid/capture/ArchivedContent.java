package ibid.capture;

import java.util.Optional;

/// A payload out of the archive.
///
/// @param bytes as they were sent
/// @param encoding their HTTP content encoding, if they have one
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record ArchivedContent(byte[] bytes, Optional<String> encoding) {}
