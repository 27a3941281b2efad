package ibid.status;

/// How far people have come with a claim.
public enum WorkState {
    /// Nobody has it.
    OPEN,
    /// Somebody has it.
    TAKEN,
    /// A verdict is proposed and waits for a second person.
    PROPOSED,
    /// A second person sent the proposal back.
    SENT_BACK,
    /// A verdict is signed.
    SIGNED
}
