package ibid.warc;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// A page out of an archive file that was made elsewhere.
///
/// @param recordId of its record there, as it stands there
/// @param url where that archive says it comes from
/// @param date when that archive says it was had, as it stands there
/// @param content without transfer and content encoding
/// @param charset null for what is no text
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record BroughtPage(
        String recordId,
        String url,
        String date,
        byte[] content,
        String mediaType,
        @Nullable Charset charset) {}
