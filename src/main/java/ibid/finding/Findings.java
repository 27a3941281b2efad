package ibid.finding;

import ibid.document.Claim;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the machine saw. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<FindingRow, UUID> {
    /// The findings on the claims as they are now, in the order they were made; findings on an earlier version of a
    /// claim are kept but are not about it any more.
    public Map<UUID, List<Finding>> of(Collection<Claim> claims) {
        Map<UUID, Integer> versions = versions(claims);
        return list("""
                select f from FindingRow f join fetch f.comparison c
                where c.claim in ?1 order by c.madeAt, c.id, f.ordinal""", List.copyOf(versions.keySet())).stream()
                .filter(row -> row.comparison.claimVersion == versions.getOrDefault(row.comparison.claim, -1))
                .map(FindingRow::finding)
                .collect(Collectors.groupingBy(Finding::claim));
    }

    /// Against which captures each claim, as it is now, has been held.
    public Map<UUID, List<Compared>> compared(Collection<Claim> claims) {
        Map<UUID, Integer> versions = versions(claims);
        return getEntityManager()
                .createQuery("""
                        select c.claim, c.claimVersion, c.citation, c.capture from ComparisonRow c
                        where c.claim in :claims""", Object[].class)
                .setParameter("claims", List.copyOf(versions.keySet()))
                .getResultStream()
                .filter(row -> row[1].equals(versions.get((UUID) row[0])))
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> new Compared((UUID) row[2], (UUID) row[3]), Collectors.toList())));
    }

    private static Map<UUID, Integer> versions(Collection<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::version, (one, same) -> one));
    }

    /// A claim was held against this capture for this citation.
    public record Compared(UUID citation, UUID capture) {}
}
