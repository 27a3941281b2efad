package ibid.finding;

import ibid.document.Claim;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the machine saw. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<FindingRow, UUID> {
    /// What was seen on the claims as they are now, in the order it was made, and against which captures they were
    /// held; findings on an earlier version of a claim are kept but are not about it any more. One query, so that a
    /// comparison never comes without its findings.
    public Looked on(Collection<Claim> claims) {
        Map<UUID, Integer> versions = versions(claims);
        Map<UUID, List<Finding>> findings = new HashMap<>();
        Map<UUID, Set<Compared>> compared = new HashMap<>();
        if (!versions.isEmpty()) {
            getEntityManager()
                    .createQuery("""
                            select c, f from ComparisonRow c left join FindingRow f on f.comparison = c
                            where c.claim in :claims order by c.madeAt, c.id, f.ordinal""", Object[].class)
                    .setParameter("claims", List.copyOf(versions.keySet()))
                    .getResultList()
                    .forEach(row -> {
                        ComparisonRow comparison = (ComparisonRow) row[0];
                        @Nullable FindingRow finding = (FindingRow) row[1];
                        if (comparison.claimVersion != versions.getOrDefault(comparison.claim, -1)) {
                            return;
                        }
                        compared.computeIfAbsent(comparison.claim, _ -> new HashSet<>())
                                .add(new Compared(comparison.citation, comparison.capture));
                        if (finding != null) {
                            findings.computeIfAbsent(comparison.claim, _ -> new ArrayList<>())
                                    .add(finding.finding());
                        }
                    });
        }
        return new Looked(findings, compared);
    }

    /// @param findings by claim
    /// @param compared by claim: against which captures it was held
    public record Looked(Map<UUID, List<Finding>> findings, Map<UUID, Set<Compared>> compared) {}

    private static Map<UUID, Integer> versions(Collection<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::version, (one, same) -> one));
    }

    /// A claim was held against this capture for this citation.
    public record Compared(UUID citation, UUID capture) {}
}
