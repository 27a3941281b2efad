package ibid.fetch;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer out of an archive file, decoded just as one that is fetched.
///
/// @param body without transfer and content encoding
/// @param mediaType type and subtype in lower case: as declared, or as sniffed where nothing is declared
/// @param charset of text; null for what is no text
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
public record StoredAnswer(
        int status,
        Headers headers,
        byte[] body,
        String mediaType,
        @Nullable Charset charset) {

    /// @param message as it crossed the wire
    /// @param limit how large its body may get
    /// @return empty for what is no HTTP message, or cannot be decoded within the limit
    public static Optional<StoredAnswer> of(byte[] message, int limit) {
        return HttpReply.parse(message) instanceof HttpReply.Reading.Read(HttpReply reply)
                        && ContentCoding.decode(reply, limit, reply.truncated() != null)
                                instanceof ContentCoding.Decoded.Plain(Octets body)
                ? Optional.of(of(reply.status(), reply.headers(), body.bytes()))
                : Optional.empty();
    }

    private static StoredAnswer of(int status, Headers headers, byte[] body) {
        String type = MediaTypes.of(headers, body);
        Charset charset = MediaTypes.isText(type) ? Charsets.of(headers, type, body) : null;
        return new StoredAnswer(status, headers, body, type, charset);
    }
}
