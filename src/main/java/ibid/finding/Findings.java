package ibid.finding;

import ibid.document.Claim;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Pair, Seen> seen = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            getEntityManager()
                    .createQuery("""
                            select c, f, d from ComparisonRow c left join FindingRow f on f.comparison = c
                            left join DriftRow d on d.finding = f.id
                            where c.claim in :claims order by c.madeAt, c.id, f.ordinal, d.madeAt""", Object[].class)
                    .setParameter("claims", List.copyOf(versions.keySet()))
                    .getResultStream()
                    .filter(row -> isCurrent((ComparisonRow) row[0], versions))
                    .forEach(row -> {
                        ComparisonRow comparison = (ComparisonRow) row[0];
                        Set<Compared> done = compared.computeIfAbsent(comparison.claim, _ -> new HashSet<>());
                        done.add(new Compared(comparison.citation, comparison.capture));
                        if (comparison.layer != null) {
                            done.add(new Compared(comparison.citation, comparison.layer));
                        }
                        Seen own = seen.computeIfAbsent(new Pair(comparison), _ -> new Seen());
                        own.add(comparison, (FindingRow) row[1], (DriftRow) row[2]);
                    });
            seen.forEach((pair, own) -> findings.computeIfAbsent(pair.claim(), _ -> new ArrayList<>())
                    .addAll(own.findings()));
        }
        return new Looked(findings, compared);
    }

    private static boolean isCurrent(ComparisonRow comparison, Map<UUID, Integer> versions) {
        return comparison.claimVersion == versions.getOrDefault(comparison.claim, -1);
    }

    /// What a claim was held against, for which citation.
    private record Pair(UUID claim, UUID citation, UUID capture) {
        Pair(ComparisonRow comparison) {
            this(comparison.claim, comparison.citation, comparison.capture);
        }
    }

    /// What was seen last. A new version of an extractor makes a new layer, which is compared anew; the findings in
    /// the layer before it are kept, with their offsets, but no longer reported.
    private static final class Seen {
        private @Nullable UUID comparison;
        private final Map<FindingRow, List<LaterCopy>> later = new LinkedHashMap<>();

        void add(ComparisonRow made, @Nullable FindingRow finding, @Nullable DriftRow drift) {
            if (!made.id.equals(comparison)) {
                later.clear();
                comparison = made.id;
            }
            if (finding != null) {
                List<LaterCopy> copies = later.computeIfAbsent(finding, _ -> new ArrayList<>());
                if (drift != null) {
                    copies.removeIf(copy -> copy.capture().equals(drift.capture));
                    copies.add(drift.later());
                }
            }
        }

        List<Finding> findings() {
            return later.entrySet().stream()
                    .map(each -> each.getKey().finding(each.getValue()))
                    .toList();
        }
    }

    /// @param findings by claim
    /// @param compared by claim: against which captures and text layers it was held
    public record Looked(Map<UUID, List<Finding>> findings, Map<UUID, Set<Compared>> compared) {}

    /// Everything that was ever seen on some claims, for whatever words they had, oldest first.
    public List<Finding> everOn(Collection<UUID> claims) {
        return claims.isEmpty()
                ? List.of()
                : list(
                                "select f from FindingRow f join fetch f.comparison c where c.claim in ?1"
                                        + " order by c.madeAt, c.id, f.ordinal",
                                List.copyOf(claims))
                        .stream()
                        .map(row -> row.finding(List.of()))
                        .toList();
    }

    public Optional<Finding> finding(UUID id) {
        return find("select f from FindingRow f join fetch f.comparison where f.id = ?1", id)
                .firstResultOptional()
                .map(row -> row.finding(List.of()));
    }

    /// Forgets the words of copies that were taken down: what was seen stays, what was read there does not.
    public void forget(Collection<UUID> captures) {
        if (captures.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(captures);
        getEntityManager().flush();
        getEntityManager().createNativeQuery("""
                        update finding f set found = null, passage = null, differences = '[]', reason = null
                        from comparison c where c.id = f.comparison_id and c.capture_id in (:captures)""").setParameter("captures", ids).executeUpdate();
        getEntityManager().createNativeQuery("""
                        update passage_drift d set passage = null, differences = '[]'
                        where d.capture_id in (:captures) or exists (
                            select 1 from finding f join comparison c on c.id = f.comparison_id
                            where f.id = d.finding_id and c.capture_id in (:captures))""").setParameter("captures", ids).executeUpdate();
    }

    private static Map<UUID, Integer> versions(Collection<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Claim::version, (one, same) -> one));
    }

    /// A claim was held against this for this citation.
    ///
    /// @param copy the capture; the text layer that was searched is there besides
    public record Compared(UUID citation, UUID copy) {}
}
