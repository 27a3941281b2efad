package ibid.review;

import java.util.UUID;

/// What came of acting on a claim.
public sealed interface Reviewed {
    /// It is done and recorded.
    record Done(Review review) implements Reviewed {}

    /// There is no such claim.
    record NoSuchClaim(UUID claim) implements Reviewed {}

    /// The findings that the act names are not this claim's.
    record NoSuchFinding(UUID finding) implements Reviewed {}

    /// The workflow says no.
    record Refused(Decision decision) implements Reviewed {}
}
