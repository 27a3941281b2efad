package ibid.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document as somebody sends it in.
///
/// @param mediaType what the sender calls it; the bytes decide
/// @param by who sends it
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record Submission(
        byte[] bytes,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language,
        String by) {}
