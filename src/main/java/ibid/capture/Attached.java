package ibid.capture;

/// What came of bringing a copy.
public sealed interface Attached {
    /// It is in the archive.
    record Kept(Capture capture) implements Attached {}

    /// It cannot be a copy of anything; nothing is stored.
    record Refused(Reason reason, String detail) implements Attached {}

    /// Why it was refused.
    enum Reason {
        EMPTY,
        BROKEN,
        WRONG_TYPE,
        /// The store may hold no more.
        FULL,
        /// Nothing of the source may be kept.
        TAKEN_DOWN
    }
}
