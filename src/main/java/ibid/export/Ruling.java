package ibid.export;

import ibid.report.ClaimReport;
import ibid.review.Basis;
import ibid.review.Review;
import ibid.review.Verdict;
import ibid.review.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The verdict that stands for a claim: who proposed it, why, and who signed it.
///
/// @param signature null while it waits for a second person
public record Ruling(
        Verdict verdict, Review proposal, @Nullable Review signature) {
    /// What it was given on: who signs does it on what is there then.
    Basis basis() {
        return signature == null ? proposal.basis() : signature.basis();
    }

    static Optional<Ruling> of(ClaimReport claim) {
        return Optional.ofNullable(claim.verdict())
                .flatMap(verdict -> Workflow.ruling(claim.reviews())
                        .map(proposal -> new Ruling(
                                verdict,
                                proposal,
                                Workflow.signature(claim.reviews()).orElse(null))));
    }
}
