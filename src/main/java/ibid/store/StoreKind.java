package ibid.store;

/// Where the archived bytes are: `ibid.store`.
enum StoreKind {
    /// In a folder beside the embedded database.
    FOLDER,
    /// In a bucket that speaks S3.
    S3
}
