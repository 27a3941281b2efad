package ibid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds claims in the database.
///
/// A status is never stored, so the database cannot choose by it: what it finds is every claim that may have the status
/// that is wished for, discrepancies first, and whoever asks looks through them.
@ApplicationScoped
@Transactional
public class ClaimSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{5,}|\\p{N}{2,}");
    private static final int MOST_WORDS = 24;
    private static final int RAREST = 6;
    private static final double ALIKE = 0.35;

    private final EntityManager entities;
    private final WordSearch words;

    ClaimSearch(EntityManager entities, WordSearch words) {
        this.entities = entities;
        this.words = words;
    }

    /// @param person who asks
    public Candidates candidates(Wish wish, String person) {
        @Nullable String wished = wish.words();
        return new Candidates(entities, wish, wished == null ? null : words.sought(wished, wish.document()), person);
    }

    /// Where the words stand, for claims whose own words do not have them: in a note or in an archived copy.
    public Map<UUID, Hit> hits(List<UUID> claims, String sought) {
        return words.hits(claims, sought);
    }

    /// Claims of other documents that say nearly the same, the likest first. Of very many that have its rarest words
    /// only some are looked at.
    public List<UUID> similar(UUID claim, String text, int limit) {
        String some = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
        if (some.isEmpty()) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery("""
                        with known as (
                            select k.word, k.part from pg_stats s,
                                unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) k(word, part)
                            where s.schemaname = current_schema() and s.tablename = 'claim_words'),
                        rarest as (
                            select w.word from unnest(string_to_array(plain_words(:words), ' ')) w(word)
                                left join known k on k.word = w.word
                            order by coalesce(k.part, 0), length(w.word) desc, w.word limit :rarest),
                        sought as materialized (
                            select to_tsquery('simple', string_agg('''' || replace(word, '''', '') || '''', ' | ')) as query
                            from rarest)
                        select id from (
                            select o.id, likeness(o.text, :text) as alike from claim o
                            where search_words(o.text) @@ (select query from sought)
                            and o.gone_in is null and o.document_id <> (select document_id from claim where id = :claim)
                            limit 500) near
                        where alike >= :alike order by alike desc, id""", UUID.class)
                .setParameter("text", text)
                .setParameter("words", some)
                .setParameter("rarest", RAREST)
                .setParameter("claim", claim)
                .setParameter("alike", ALIKE)
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
