package ibid.status;

import ibid.passage.FindingKind;

/// Where a claim stands, derived on read: the first that applies, in this order.
public enum ClaimStatus {
    /// Signed off, and then the claim, its citations or an archived copy changed.
    STALE,
    /// A verdict is signed.
    SIGNED_OFF,
    /// A verdict is proposed and waits for a second person.
    PROPOSED,
    /// A second person sent the proposal back.
    SENT_BACK,
    /// Somebody has it.
    IN_REVIEW,
    /// A copy says something else than the claim, even if another agrees with it.
    DISCREPANCY,
    /// Captures or comparisons of its citations are under way.
    CHECKING,
    /// It has quotations, numbers or dates, and each was found in an archived copy.
    PASSAGE_FOUND,
    /// Something is unanswered and a source has no readable copy.
    WAITING_FOR_SOURCE,
    /// All copies are here; some elements found, the rest is listed as unchecked.
    PARTLY_FOUND,
    /// All copies are here; nothing exact found, ranked passages wait for a reader.
    CANDIDATES,
    /// All copies are here and readable, and none has anything.
    NOTHING_FOUND,
    /// It cites nothing.
    UNCITED;

    /// The status that the facts make.
    public static ClaimStatus of(ClaimFacts facts) {
        return switch (facts.work()) {
            case SIGNED -> facts.changedSinceSigned() ? STALE : SIGNED_OFF;
            case PROPOSED -> PROPOSED;
            case SENT_BACK -> SENT_BACK;
            case TAKEN -> IN_REVIEW;
            case OPEN -> seenByTheMachine(facts);
        };
    }

    private static ClaimStatus seenByTheMachine(ClaimFacts facts) {
        if (facts.kinds().stream().anyMatch(FindingKind::discrepant)) {
            return DISCREPANCY;
        }
        if (facts.underWay()) {
            return CHECKING;
        }
        if (!facts.cited()) {
            return UNCITED;
        }
        if (facts.exact() > 0 && facts.exactFound() == facts.exact()) {
            return PASSAGE_FOUND;
        }
        if (facts.sourceMissing()) {
            return WAITING_FOR_SOURCE;
        }
        if (facts.exactFound() > 0 || facts.kinds().stream().anyMatch(FindingKind::found)) {
            return PARTLY_FOUND;
        }
        return facts.kinds().contains(FindingKind.CANDIDATE_PASSAGE) ? CANDIDATES : NOTHING_FOUND;
    }
}
