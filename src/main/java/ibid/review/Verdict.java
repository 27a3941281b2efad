package ibid.review;

/// What people decided about a claim. A machine never does.
public enum Verdict {
    /// A source says it. Needs a located passage or, for print, a page locator and a note.
    CONFIRMED,
    /// A source says it otherwise. Needs the proposed wording.
    CONFIRMED_WITH_CORRECTION,
    /// The sources say the opposite.
    CONTRADICTED,
    /// It could not be settled. Needs the reason.
    CANNOT_CONFIRM,
    /// There is nothing in it to check.
    NOT_A_FACTUAL_CLAIM
}
