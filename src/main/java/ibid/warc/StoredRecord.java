package ibid.warc;

import ibid.fetch.Headers;
import ibid.fetch.HttpReply;
import ibid.fetch.Octets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// One record read back.
///
/// @param offset of the record, or of its gzip member, in the file
/// @param length in the file
/// @param block in the file that it was read from, as long as that is open
public record StoredRecord(long offset, long length, Headers headers, Octets block) {
    /// `urn:uuid:…`, without angle brackets.
    public String id() {
        return bare(headers.first("WARC-Record-ID").orElse(""));
    }

    public String type() {
        return headers.first("WARC-Type").orElse("");
    }

    public Optional<String> target() {
        return headers.first("WARC-Target-URI").map(StoredRecord::bare);
    }

    public Optional<String> blockDigest() {
        return headers.first("WARC-Block-Digest");
    }

    public Optional<String> payloadDigest() {
        return headers.first("WARC-Payload-Digest");
    }

    /// The answer in a response record, or as far as a revisit record has it; empty in any other record, or when it is
    /// no HTTP message.
    public Optional<HttpReply> reply() {
        return (type().equals("response") || isRevisit())
                        && HttpReply.parse(block) instanceof HttpReply.Reading.Read(HttpReply reply)
                ? Optional.of(reply)
                : Optional.empty();
    }

    /// What the payload digest is of: a response's body without transfer encoding, content encoding left as sent; a
    /// resource's block.
    public Optional<Octets> payload() {
        return switch (type()) {
            case "response" -> reply().map(HttpReply::payload);
            case "resource" -> Optional.of(block);
            default -> Optional.empty();
        };
    }

    /// Whether it says that the payload is the same, to the byte, as that of another record.
    public boolean isRevisit() {
        return type().equals("revisit");
    }

    public Optional<Instant> date() {
        try {
            return headers.first("WARC-Date").map(Instant::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }
}
