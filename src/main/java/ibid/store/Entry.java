package ibid.store;

import java.time.Instant;

/// One thing that a listing of the store shows.
public sealed interface Entry {
    /// A file of ours.
    ///
    /// @param address the SHA-256 that it was written under; its bytes may have changed since
    record Kept(String address, long bytes, Instant writtenAt) implements Entry {}

    /// Something that we did not put there.
    record Stray(String name, long bytes) implements Entry {}
}
