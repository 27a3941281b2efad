package ibid.warc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was written: enough to find every record again and to notice one changed byte.
///
/// @param length of the file in bytes
/// @param digest of the file, as [Sha256]
public record WarcReceipt(long length, String digest, List<Entry> entries) {
    /// One record.
    ///
    /// @param id with its angle brackets left off: `urn:uuid:…`
    /// @param offset of the record, or of its gzip member, in the file
    /// @param length in the file
    /// @param payloadDigest of responses, revisits and resources
    public record Entry(
            String id,
            String type,
            long offset,
            long length,
            @Nullable String target,
            @Nullable String payloadDigest) {
        /// Not named like a property: what is stored as JSON has the fields above and no other.
        public boolean revisits() {
            return type.equals("revisit");
        }
    }

    public WarcReceipt {
        entries = List.copyOf(entries);
    }

    /// The record whose payload is the document: the last answer, or the upload. A revisit only says where it is.
    public Optional<Entry> document() {
        return entries.reversed().stream()
                .filter(entry -> entry.payloadDigest() != null)
                .findFirst();
    }
}
