package ibid.review;

import ibid.finding.Finding;
import java.util.List;

/// What lies on the table when somebody acts on a claim.
///
/// @param discrepant whether a copy that is kept says something else than the claim
/// @param stale whether the claim is signed and what it rests on has changed
/// @param changedSinceProposed what has changed since the proposal that waits, in words; empty where none waits
public record Table(
        List<Finding> findings, Basis basis, boolean discrepant, boolean stale, List<String> changedSinceProposed) {
    public Table {
        findings = List.copyOf(findings);
        changedSinceProposed = List.copyOf(changedSinceProposed);
    }
}
