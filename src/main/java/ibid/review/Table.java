package ibid.review;

import ibid.finding.Finding;
import java.util.List;

/// What lies on the table when somebody acts on a claim.
///
/// @param stale whether the claim is signed and what it rests on has changed
public record Table(List<Finding> findings, Basis basis, boolean stale) {
    public Table {
        findings = List.copyOf(findings);
    }
}
