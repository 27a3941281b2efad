package ibid.report;

import ibid.document.Claim;
import ibid.review.Table;
import ibid.review.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Lays the table from the same dossier that the claim's report is made of.
@ApplicationScoped
class DossierTables implements Tables {
    private final Dossiers dossiers;
    private final Elements elements;

    DossierTables(Dossiers dossiers, Elements elements) {
        this.dossiers = dossiers;
        this.elements = elements;
    }

    @Override
    public Table of(Claim claim) {
        Dossier dossier = dossiers.of(List.of(claim));
        ClaimReporter reporter = new ClaimReporter(dossier, elements);
        return new Table(
                dossier.findingsOn(claim),
                reporter.basis(claim),
                reporter.discrepant(claim),
                !reporter.changedSinceSigned(claim).isEmpty(),
                reporter.changedSinceProposed(claim));
    }
}
