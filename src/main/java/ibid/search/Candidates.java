package ibid.search;

import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Claims that may be what is wished for, those that a copy contradicts first, then the newest document's.
public final class Candidates {
    private static final String CLAIMS = """
            select c.id, d.received_at, d.id as document_id, c.start_offset from %s join document d on d.id = %s
            left join lateral (select r.to_state from review r where r.claim_id = c.id
                order by r.ordinal desc limit 1) last on true
            where c.gone_in is null""";

    private static final String DIFFERS =
            "exists (select 1 from differing_claim f where f.claim_id = c.id and f.claim_version = c.version)";

    private static final String IN_RANGE = " order by d.received_at desc, d.id, c.start_offset, c.id limit :most";
    private static final String ORDER = " order by received_at desc, document_id, start_offset, id";

    /// The tags that a claim has: those of which the newest entry says so.
    private static final String TAGS = """
            (select array_agg(n.tag order by n.tag) from (
                select distinct on (t.tag) t.tag, t.present from claim_tag t where t.claim_id = c.id
                order by t.tag, t.id desc) n where n.present)""";

    private final EntityManager entities;
    private final Wish wish;
    private final @Nullable Sought sought;
    private final String conditions;
    private final Map<String, Object> values = new HashMap<>();

    /// @param sought what has the words that are wished for, or null where there are none
    /// @param person who asks
    Candidates(EntityManager entities, Wish wish, @Nullable Sought sought, String person) {
        this.entities = entities;
        this.wish = wish;
        this.sought = sought;
        this.conditions = conditions(person);
    }

    /// Whether claims were left out that have the words only in a note or a copy, because they are very many.
    public boolean withoutCopies() {
        return sought != null && sought.withoutCopies();
    }

    /// One query: what a copy contradicts comes first, and what is behind it is only looked for as far as it is shown.
    ///
    /// @param from how many to leave out at the beginning
    public List<Candidate> page(int from, int limit) {
        List<Range> ranges = Range.of(statuses());
        String sql = mixed()
                ? differing(ranges) + " union all " + ranked(ranges, " and not " + DIFFERS, 1)
                : ranked(ranges, "", 0);
        Query query = entities.createNativeQuery(
                        "select c.id, " + TAGS + " from (" + sql + ") c order by rank, received_at desc, document_id,"
                                + " start_offset, id",
                        Object[].class)
                .setParameter("most", from + limit);
        values.forEach(query::setParameter);
        List<?> found = query.setFirstResult(from).setMaxResults(limit).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Candidate((UUID) row[0], row[1] == null ? List.of() : List.of((String[]) row[1])))
                .toList();
    }

    /// Whether some may be contradicted and others not: a status of what the machine saw tells that already.
    private boolean mixed() {
        ClaimStatus status = wish.status();
        return status == null
                || switch (status) {
                    case STALE, SIGNED_OFF, PROPOSED, SENT_BACK, IN_REVIEW -> true;
                    case DISCREPANCY,
                            CHECKING,
                            PASSAGE_FOUND,
                            WAITING_FOR_SOURCE,
                            PARTLY_FOUND,
                            CANDIDATES,
                            NOTHING_FOUND,
                            UNCITED -> false;
                };
    }

    /// Of all claims, those are read that are known to differ: there may be ten others for each.
    private String differing(List<Range> ranges) {
        return statuses().isEmpty() ? ranked(List.of(Range.DIFFERING), "", 0) : ranked(ranges, " and " + DIFFERS, 0);
    }

    private String ranked(List<Range> ranges, String condition, int rank) {
        return ranges.stream()
                .map(range -> "(" + CLAIMS.formatted(range.from(), range.document()) + conditions + condition + IN_RANGE
                        + ")")
                .collect(Collectors.joining(
                        " union ",
                        "(select id, received_at, document_id, start_offset, " + rank + " as rank from (",
                        ") part" + rank + ORDER + " limit :most)"));
    }

    private Set<ClaimStatus> statuses() {
        ClaimStatus status = wish.status();
        if (status != null) {
            return Set.of(status);
        }
        return switch (wish.whose()) {
            case ANYBODYS, UNASSIGNED -> Set.of();
            case TO_SIGN -> Set.of(ClaimStatus.PROPOSED);
            case MINE -> Set.of(ClaimStatus.IN_REVIEW, ClaimStatus.SENT_BACK);
        };
    }

    private String conditions(String person) {
        StringBuilder sql = new StringBuilder();
        if (wish.document() != null) {
            sql.append(" and c.document_id = :document");
            values.put("document", wish.document());
        }
        if (wish.tag() != null) {
            sql.append(" and c.id in (select t.claim_id from claim_tag t where t.tag = :tag)"
                    + " and (select t.present from claim_tag t where t.claim_id = c.id and t.tag = :tag"
                    + " order by t.id desc limit 1)");
            values.put("tag", wish.tag());
        }
        if (sought != null && sought.many()) {
            sql.append(" and search_words(c.text) @@ websearch_to_tsquery('simple', plain_words(:words))");
            values.put("words", sought.words());
        } else if (sought != null) {
            sql.append(" and c.id = any(:hits)");
            values.put("hits", sought.claims().toArray(UUID[]::new));
        }
        return sql.append(whose(wish.whose(), person)).append(standing()).toString();
    }

    private String whose(Whose whose, String person) {
        return switch (whose) {
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

    private String standing() {
        ClaimStatus status = wish.status();
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
}
