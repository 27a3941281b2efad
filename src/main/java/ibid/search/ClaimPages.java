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
    private static final String DISCREPANT = """
            c.id in (select m.claim_id from finding f join comparison m on m.id = f.comparison_id
                where f.kind in ('ALTERED', 'SPLICED', 'VALUE_DIFFERENT'))""";

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
        List<String> conditions = new ArrayList<>(List.of("c.gone_in is null"));
        Map<String, Object> values = new HashMap<>();
        if (filter.document() != null) {
            conditions.add("c.document_id = :document");
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
        condition(filter.statuses()).ifPresent(conditions::add);
        if (after != null) {
            Optional<Object[]> place = place(after);
            if (place.isEmpty()) {
                return List.of();
            }
            conditions.add("(c.document_id, c.start_offset, c.id) > (:document_id, :start_offset, :id)");
            values.put("document_id", place.get()[0]);
            values.put("start_offset", place.get()[1]);
            values.put("id", after);
        }
        Query query = entities.createNativeQuery(
                "select c.id from claim c where " + String.join(" and ", conditions)
                        + " order by c.document_id, c.start_offset, c.id",
                UUID.class);
        values.forEach(query::setParameter);
        List<?> found = query.setMaxResults(limit).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private Optional<Object[]> place(UUID claim) {
        List<?> found = entities.createNativeQuery(
                        "select document_id, start_offset from claim where id = :id", Object[].class)
                .setParameter("id", claim)
                .getResultList();
        return found.stream().map(Object[].class::cast).findFirst();
    }

    /// What the rows can tell of the statuses; empty where one of them may be any claim's.
    private static Optional<String> condition(Set<ClaimStatus> statuses) {
        List<Optional<String>> each =
                statuses.stream().map(ClaimPages::condition).toList();
        return each.isEmpty() || each.contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(each.stream()
                        .map(Optional::orElseThrow)
                        .distinct()
                        .collect(Collectors.joining(" or ", "(", ")")));
    }

    private static Optional<String> condition(ClaimStatus status) {
        return switch (status) {
            case STALE, SIGNED_OFF -> Optional.of(at("SIGNED"));
            case PROPOSED -> Optional.of(at("PROPOSED"));
            case SENT_BACK -> Optional.of(at("SENT_BACK"));
            case IN_REVIEW -> Optional.of(at("TAKEN"));
            case DISCREPANCY -> Optional.of(DISCREPANT);
            case CHECKING, PASSAGE_FOUND, WAITING_FOR_SOURCE, PARTLY_FOUND, CANDIDATES, NOTHING_FOUND, UNCITED ->
                Optional.empty();
        };
    }

    /// Somebody once brought it there; whether it still is there, its history says.
    private static String at(String state) {
        return "c.id in (select r.claim_id from review r where r.to_state = '" + state + "')";
    }

    private static String pattern(String words) {
        String escaped = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
