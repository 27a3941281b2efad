package ibid.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What people call claims to find them again. Only ever added to: taking a tag away is an entry too.
@ApplicationScoped
@Transactional
public class Tags {
    private static final int LONGEST = 60;

    private final EntityManager entities;
    private final Clock clock;

    Tags(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// A tag in the one way that it is written; empty where nothing is left of it.
    public static String written(String tag) {
        String clean = tag.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    public void put(Collection<UUID> claims, String tag, String by) {
        enter(claims, tag, true, by);
    }

    public void takeAway(UUID claim, String tag, String by) {
        enter(List.of(claim), tag, false, by);
    }

    private void enter(Collection<UUID> claims, String tag, boolean present, String by) {
        for (UUID claim : claims) {
            entities.createNativeQuery("""
                            insert into claim_tag (claim_id, tag, present, actor, at)
                            select c.id, :tag, :present, :actor, :at from claim c where c.id = :claim
                            and coalesce((select t.present from claim_tag t where t.claim_id = c.id and t.tag = :tag
                                order by t.id desc limit 1), false) <> :present""")
                    .setParameter("tag", tag)
                    .setParameter("present", present)
                    .setParameter("actor", by)
                    .setParameter("at", clock.instant())
                    .setParameter("claim", claim)
                    .executeUpdate();
        }
    }

    /// The tags that some claims have.
    public Map<UUID, List<String>> of(Collection<UUID> claims) {
        List<?> rows = entities.createNativeQuery("""
                        select claim_id, tag from (select distinct on (claim_id, tag) claim_id, tag, present
                            from claim_tag where claim_id = any(:claims) order by claim_id, tag, id desc) newest
                        where present order by tag""", Object[].class)
                .setParameter("claims", claims.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /// Everything that was ever done with the tags of some claims, oldest first.
    public List<Entry> entries(Collection<UUID> claims) {
        List<?> rows = entities.createNativeQuery("""
                        select claim_id, tag, present, actor, at from claim_tag where claim_id = any(:claims)
                        order by id""", Object[].class)
                .setParameter("claims", claims.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Entry((UUID) row[0], (String) row[1], (boolean) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }

    /// @param present whether the claim has it from then on
    public record Entry(UUID claim, String tag, boolean present, String actor, Instant at) {}
}
