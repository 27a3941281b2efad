package ibid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds claims by words: their own, those of their notes, and those of the copies of what they cite.
@ApplicationScoped
class WordSearch {
    /// Materialized, so that the words are looked up in the index however common they are: reading texts anew until
    /// enough have them costs more.
    private static final String SOUGHT =
            "with sought as materialized" + " (select websearch_to_tsquery('simple', plain_words(:words)) as query) ";

    private static final String OWN = SOUGHT + """
            select c.id from claim c, sought where search_words(c.text) @@ query and c.gone_in is null""";

    private static final String ANYWHERE = "select c.id from some_claims_with(:words, " + (Sought.MOST + 1) + ") c(id)";

    private static final String NOTED = SOUGHT + """
            select cn.claim_id from sought, note n
                join claim_note cn on cn.note_id = n.id join claim c on c.id = cn.claim_id
                where search_words(n.text) @@ query and c.gone_in is null""";

    private static final String COPIED = SOUGHT + """
            select cn.claim_id from sought, text_layer l
                join capture k on k.id = l.capture_id
                join citation i on i.source_id = k.source_id
                join claim_note cn on cn.note_id = i.note_id join claim c on c.id = cn.claim_id
                where search_words(l.text) @@ query and c.gone_in is null""";

    private static final String NEAR =
            "select c.id from near_claims(:words) n(id) join claim c on c.id = n.id" + " where c.gone_in is null";

    private final EntityManager entities;

    WordSearch(EntityManager entities) {
        this.entities = entities;
    }

    /// What has the words. There is a bound to it, so that a word that stands everywhere costs no more than another.
    ///
    /// @param document only this one's, or null
    Sought sought(String words, @Nullable UUID document) {
        List<UUID> own = some(document == null ? ANYWHERE : OWN, words, document);
        if (own.size() > Sought.MOST) {
            return new Sought(words, List.of(), true, true);
        }
        Set<UUID> beside = new LinkedHashSet<>(some(NOTED, words, document));
        if (beside.size() <= Sought.MOST) {
            beside.addAll(some(COPIED, words, document));
        }
        if (beside.size() > Sought.MOST) {
            return new Sought(words, own, false, true);
        }
        beside.addAll(own);
        return new Sought(words, beside.isEmpty() ? some(NEAR, words, document) : List.copyOf(beside), false, false);
    }

    private List<UUID> some(String sql, String words, @Nullable UUID document) {
        Query query = entities.createNativeQuery(
                        document == null ? sql : sql + " and c.document_id = :document", UUID.class)
                .setParameter("words", words)
                .setMaxResults(Sought.MOST + 1);
        if (document != null) {
            query.setParameter("document", document);
        }
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// Where the words stand, for claims whose own words do not have them: in a note or in an archived copy.
    Map<UUID, Hit> hits(List<UUID> claims, String words) {
        List<?> rows = entities.createNativeQuery("""
                        with sought as (select websearch_to_tsquery('simple', plain_words(:words)) as query,
                            websearch_to_tsquery('simple', :words) as literal),
                        others as materialized (select c.id from sought, claim c
                            where c.id = any(:claims) and not search_words(c.text) @@ query)
                        select distinct on (claim) claim, place, words from (
                            select cn.claim_id as claim, 'NOTE' as place,
                                ts_headline('simple', n.text, literal, :marks) as words
                            from sought, others o join claim_note cn on cn.claim_id = o.id
                                join note n on n.id = cn.note_id
                            where search_words(n.text) @@ query
                            union all
                            select cn.claim_id, 'COPY', ts_headline('simple', left(l.text, 200000), literal, :marks)
                            from sought, others o join claim_note cn on cn.claim_id = o.id
                                join citation i on i.note_id = cn.note_id
                                join capture k on k.source_id = i.source_id
                                join text_layer l on l.capture_id = k.id
                            where search_words(l.text) @@ query) found
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
}
