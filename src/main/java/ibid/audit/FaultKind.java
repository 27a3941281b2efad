package ibid.audit;

import ibid.warc.Fault;

/// What kind of thing is wrong with what is kept.
public enum FaultKind {
    /// A row names a file that is not in the store.
    MISSING_FILE,
    /// The file is there and cannot be read.
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
    /// A record without the digest that is written into each.
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
    MISSING_RECORD,
    /// The row does not say what was noted when its file was written.
    ROW_DIFFERS,
    /// The text that passages are found in is not the one that was taken.
    TEXT_DIGEST,
    /// A file that no row names. It does no harm: a process that died on the way to its row leaves one.
    ORPHANED_FILE,
    /// A file that was taken down, and that nothing else rests on, is still there.
    NOT_REMOVED,
    /// Something in the store's place that the store did not put there.
    STRAY_FILE;

    static FaultKind of(Fault.Kind kind) {
        return switch (kind) {
            case UNREADABLE_FILE -> UNREADABLE_FILE;
            case FILE_LENGTH -> FILE_LENGTH;
            case FILE_DIGEST -> FILE_DIGEST;
            case NOT_A_RECORD -> NOT_A_RECORD;
            case RECORD_CUT -> RECORD_CUT;
            case GZIP_DAMAGED -> GZIP_DAMAGED;
            case MISSING_FIELD -> MISSING_FIELD;
            case MISSING_DIGEST -> MISSING_DIGEST;
            case BLOCK_DIGEST -> BLOCK_DIGEST;
            case PAYLOAD_DIGEST -> PAYLOAD_DIGEST;
            case DUPLICATE_ID -> DUPLICATE_ID;
            case BROKEN_REFERENCE -> BROKEN_REFERENCE;
            case MISSING_RECORD -> MISSING_RECORD;
        };
    }
}
