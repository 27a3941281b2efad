package ibid.search;

import ibid.status.ClaimStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds claims in the database.
///
/// A status is never stored, so the database cannot choose by it: what it finds is every claim that may have the status
/// that is wished for, discrepancies first, and whoever asks looks through them.
@ApplicationScoped
@Transactional
public class ClaimSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{5,}|\\p{N}{2,}");
    private static final int MOST_WORDS = 24;
    private static final double ALIKE = 0.35;

    private static final String HITS = """
            with sought as (select websearch_to_tsquery('simple', plain_words(:words)) as query)
            select c.id from claim c, sought where search_words(c.text) @@ query
            union select cn.claim_id from sought, note n join claim_note cn on cn.note_id = n.id
                where search_words(n.text) @@ query
            union select cn.claim_id from sought, text_layer l
                join capture k on k.id = l.capture_id
                join citation i on i.source_id = k.source_id
                join claim_note cn on cn.note_id = i.note_id
                where search_words(l.text) @@ query""";

    /// For words that no index knows: spelt otherwise, or in a script that puts no spaces between words.
    private static final String NEAR = """
            select c.id from claim c
                where position(plain_words(:words) in plain_words(c.text)) > 0 or spelling(:words, c.text) >= 0.45
            union select cn.claim_id from note n join claim_note cn on cn.note_id = n.id
                where position(plain_words(:words) in plain_words(n.text)) > 0 or spelling(:words, n.text) >= 0.45""";

    private static final String CLAIMS = """
            from claim c join document d on d.id = c.document_id
            left join lateral (select r.to_state from review r where r.claim_id = c.id
                order by r.ordinal desc limit 1) last on true
            where c.gone_in is null""";

    private static final String DIFFERS = """
            exists (select 1 from comparison m join finding f on f.comparison_id = m.id
                where m.claim_id = c.id and m.claim_version = c.version
                and f.kind in ('ALTERED', 'SPLICED', 'VALUE_DIFFERENT'))""";

    private static final String ORDER = " order by d.received_at desc, d.id, c.start_offset, c.id";

    private final EntityManager entities;

    ClaimSearch(EntityManager entities) {
        this.entities = entities;
    }

    /// Claims that may be what is wished for, those that a copy contradicts first, then the newest document's.
    ///
    /// @param person who asks
    /// @param from how many to leave out at the beginning
    public List<UUID> candidates(Wish wish, String person, int from, int limit) {
        Map<String, Object> values = new HashMap<>();
        String conditions = conditions(wish, person, values);
        String differing = CLAIMS + conditions + " and " + DIFFERS;
        List<UUID> found = new ArrayList<>(ids(query("select c.id " + differing + ORDER, UUID.class, values)
                .setFirstResult(from)
                .setMaxResults(limit)));
        if (found.size() < limit) {
            int looked = from + found.size();
            long all = found.isEmpty() && from > 0
                    ? (Long) query("select count(*) " + differing, Long.class, values)
                            .getSingleResult()
                    : looked;
            String others = CLAIMS + conditions + " and not " + DIFFERS;
            found.addAll(ids(query("select c.id " + others + ORDER, UUID.class, values)
                    .setFirstResult(Math.toIntExact(looked - all))
                    .setMaxResults(limit - found.size())));
        }
        return found;
    }

    private Query query(String sql, Class<?> result, Map<String, Object> values) {
        Query query = entities.createNativeQuery(sql, result);
        values.forEach(query::setParameter);
        return query;
    }

    private String conditions(Wish wish, String person, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        if (wish.document() != null) {
            sql.append(" and c.document_id = :document");
            values.put("document", wish.document());
        }
        if (wish.tag() != null) {
            sql.append(" and (select t.present from claim_tag t where t.claim_id = c.id and t.tag = :tag"
                    + " order by t.id desc limit 1)");
            values.put("tag", wish.tag());
        }
        if (wish.words() != null) {
            sql.append(" and c.id = any(:hits)");
            values.put("hits", hits(wish.words()));
        }
        return sql.append(whose(wish, person, values))
                .append(standing(wish.status()))
                .toString();
    }

    private UUID[] hits(String words) {
        List<UUID> known = ids(entities.createNativeQuery(HITS, UUID.class).setParameter("words", words));
        List<UUID> found = known.isEmpty()
                ? ids(entities.createNativeQuery(NEAR, UUID.class).setParameter("words", words))
                : known;
        return found.toArray(UUID[]::new);
    }

    private static String whose(Wish wish, String person, Map<String, Object> values) {
        return switch (wish.whose()) {
            case ANYBODYS -> "";
            case UNASSIGNED -> " and coalesce(last.to_state, 'OPEN') = 'OPEN'";
            case TO_SIGN -> " and last.to_state = 'PROPOSED'";
            case MINE -> {
                values.put("person", person);
                yield " and last.to_state in ('TAKEN', 'SENT_BACK') and exists (select 1 from review r"
                        + " where r.claim_id = c.id and (r.actor = :person or r.assignee = :person))";
            }
        };
    }

    private static String standing(@org.jspecify.annotations.Nullable ClaimStatus status) {
        return status == null
                ? ""
                : switch (status) {
                    case STALE, SIGNED_OFF -> " and last.to_state = 'SIGNED'";
                    case PROPOSED -> " and last.to_state = 'PROPOSED'";
                    case SENT_BACK -> " and last.to_state = 'SENT_BACK'";
                    case IN_REVIEW -> " and last.to_state = 'TAKEN'";
                    case DISCREPANCY,
                            CHECKING,
                            PASSAGE_FOUND,
                            WAITING_FOR_SOURCE,
                            PARTLY_FOUND,
                            CANDIDATES,
                            NOTHING_FOUND,
                            UNCITED -> " and coalesce(last.to_state, 'OPEN') = 'OPEN'";
                };
    }

    /// Where the words stand, for claims whose own words do not have them: in a note or in an archived copy.
    public Map<UUID, Hit> hits(List<UUID> claims, String words) {
        List<?> rows = entities.createNativeQuery("""
                        with sought as (select websearch_to_tsquery('simple', plain_words(:words)) as query,
                            websearch_to_tsquery('simple', :words) as literal)
                        select distinct on (claim) claim, place, words from (
                            select cn.claim_id as claim, 'NOTE' as place,
                                ts_headline('simple', n.text, literal, :marks) as words
                            from sought, note n join claim_note cn on cn.note_id = n.id
                            where cn.claim_id = any(:claims) and search_words(n.text) @@ query
                            union all
                            select cn.claim_id, 'COPY', ts_headline('simple', left(l.text, 200000), literal, :marks)
                            from sought, claim_note cn
                                join citation i on i.note_id = cn.note_id
                                join capture k on k.source_id = i.source_id
                                join text_layer l on l.capture_id = k.id
                            where cn.claim_id = any(:claims) and search_words(l.text) @@ query) found
                        order by claim, place desc""", Object[].class)
                .setParameter("words", words)
                .setParameter("marks", "MaxWords=24, MinWords=10, StartSel=\u0001, StopSel=\u0002")
                .setParameter("claims", claims.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Hit(Hit.Place.valueOf((String) row[1]), (String) row[2])));
    }

    /// Claims of other documents that say nearly the same, the likest first.
    public List<UUID> similar(UUID claim, String text, int limit) {
        String words = WORD.matcher(text)
                .results()
                .map(word -> "'" + word.group() + "'")
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" | "));
        if (words.isEmpty()) {
            return List.of();
        }
        return ids(entities.createNativeQuery("""
                        select id from (
                            select o.id, likeness(o.text, :text) as alike from claim o
                            where search_words(o.text) @@ to_tsquery('simple', plain_words(:words))
                            and o.gone_in is null and o.document_id <> (select document_id from claim where id = :claim)) near
                        where alike >= :alike order by alike desc, id""", UUID.class)
                .setParameter("text", text)
                .setParameter("words", words)
                .setParameter("claim", claim)
                .setParameter("alike", ALIKE)
                .setMaxResults(limit));
    }

    private static List<UUID> ids(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
