package ibid.capture;

import org.jspecify.annotations.Nullable;

/// A copy that a person brings.
///
/// @param mediaType what its sender calls it; the bytes decide
/// @param pages which pages of the work it shows; null for the whole work
/// @param by who brings it
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record Upload(
        byte[] bytes,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable String pages,
        @Nullable String note,
        String by) {}
