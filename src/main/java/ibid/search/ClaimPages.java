package ibid.search;

import ibid.status.ClaimStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The claims of all documents a page at a time, in the order of their documents and texts. A page costs the same
/// wherever it is, and however many claims there are: it begins behind the last claim of the page before.
///
/// A status is never stored: what is answered may have one that is wished for, and whoever asks looks through it.
@ApplicationScoped
public class ClaimPages {
    /// Only these are anybody's.
    private static final Set<ClaimStatus> TAKEN =
            Set.of(ClaimStatus.IN_REVIEW, ClaimStatus.PROPOSED, ClaimStatus.SENT_BACK);

    private final EntityManager entities;

    ClaimPages(EntityManager entities) {
        this.entities = entities;
    }

    /// What is wished for; what is empty does not matter.
    ///
    /// @param words that the claim contains, whatever the case
    /// @param assignee who has taken it
    public record Filter(
            @Nullable UUID document,
            @Nullable String words,
            @Nullable String assignee,
            Set<ClaimStatus> statuses) {
        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    /// @param after the last claim of the page before; null for the first
    public List<UUID> page(Filter filter, @Nullable UUID after, int limit) {
        // Whoever asks reads a page after a page in one session, which would else hold every row of all of them.
        entities.clear();
        List<String> conditions = new ArrayList<>(List.of("c.gone_in is null"));
        Map<String, Object> values = new HashMap<>();
        if (filter.document() != null) {
            conditions.add("%s = :document");
            values.put("document", filter.document());
        }
        if (filter.words() != null) {
            conditions.add("lower(c.text) like :words escape '!'");
            values.put("words", pattern(filter.words()));
        }
        if (filter.assignee() != null) {
            conditions.add("c.id in (select r.claim_id from review r where r.actor = :person or r.assignee = :person)");
            values.put("person", filter.assignee());
        }
        if (after != null) {
            Optional<Object[]> place = place(after);
            if (place.isEmpty()) {
                return List.of();
            }
            // The first part says nothing new, but leads into an index.
            conditions.add("%s >= :last and (%s, c.start_offset, c.id) > (:last, :start_offset, :id)");
            values.put("last", place.get()[0]);
            values.put("start_offset", place.get()[1]);
            values.put("id", after);
        }
        Set<ClaimStatus> statuses =
                filter.statuses().isEmpty() && filter.assignee() != null ? TAKEN : filter.statuses();
        values.put("limit", limit);
        Query query = entities.createNativeQuery(
                Range.of(statuses).stream()
                        .map(range -> select(range, conditions))
                        .collect(Collectors.joining(
                                " union ",
                                "select id from (",
                                ") c order by document_id, start_offset, id limit :limit")),
                UUID.class);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private static String select(Range range, List<String> conditions) {
        return ("(select c.id, %s as document_id, c.start_offset from " + range.from() + " where "
                        + String.join(" and ", conditions) + " order by %s, c.start_offset, c.id limit :limit)")
                .replace("%s", range.document());
    }

    private Optional<Object[]> place(UUID claim) {
        List<?> found = entities.createNativeQuery(
                        "select document_id, start_offset from claim where id = :id", Object[].class)
                .setParameter("id", claim)
                .getResultList();
        return found.stream().map(Object[].class::cast).findFirst();
    }

    private static String pattern(String words) {
        String escaped = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
