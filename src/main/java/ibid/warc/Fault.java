package ibid.warc;

import org.jspecify.annotations.Nullable;

/// One thing wrong with an archived file.
///
/// @param offset where in the file
/// @param recordId of the record, where one could be read
public record Fault(Kind kind, long offset, @Nullable String recordId, String detail) {
    /// What kind of thing.
    public enum Kind {
        /// The file is not there, or cannot be read.
        UNREADABLE_FILE,
        /// The file has another length than was written.
        FILE_LENGTH,
        /// The file's bytes are not those that were written.
        FILE_DIGEST,
        /// No record where one should start.
        NOT_A_RECORD,
        /// A record that ends too early or too late.
        RECORD_CUT,
        /// Compressed data or their checksum are wrong.
        GZIP_DAMAGED,
        /// A field that every record has is not there or malformed.
        MISSING_FIELD,
        /// A record without the digest that we write into each.
        MISSING_DIGEST,
        /// The block is not the one that was digested.
        BLOCK_DIGEST,
        /// The payload is not the one that was digested.
        PAYLOAD_DIGEST,
        /// Two records of one name.
        DUPLICATE_ID,
        /// A record names another that is not there.
        BROKEN_REFERENCE,
        /// A record that was written is not there.
        MISSING_RECORD
    }
}
