package ibid.news;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.status.ClaimStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The news. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Chronicle implements PanacheRepositoryBase<NewsRow, UUID> {
    private final ObjectMapper json;

    Chronicle(ObjectMapper json) {
        this.json = json;
    }

    /// The newest of a document, newest first.
    ///
    /// @param kinds only these
    public List<News> of(UUID document, Collection<Kind> kinds, int limit) {
        return find("document = ?1 and kind in ?2 order by ordinal desc", document, kinds).range(0, limit - 1).stream()
                .map(this::news)
                .toList();
    }

    /// The newest claims of all documents that a copy contradicts, newest first.
    public List<News> discrepancies(int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from news where kind = 'CLAIM_STATUS' and matter ->> 'to' = 'DISCREPANCY'
                        order by ordinal desc limit :limit""", NewsRow.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> news((NewsRow) row))
                .toList();
    }

    /// The statuses of a document's claims that were told last.
    Map<UUID, ClaimStatus> statuses(UUID document) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct on (claim_id) claim_id, matter ->> 'to' from news
                        where document_id = :document and kind = 'CLAIM_STATUS'
                        order by claim_id, ordinal desc""", Object[].class)
                .setParameter("document", document)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ClaimStatus.valueOf((String) row[1])));
    }

    /// The newest of a document of one of these kinds.
    Optional<Kind> latest(UUID document, Kind... kinds) {
        return of(document, List.of(kinds), 1).stream().map(News::kind).findFirst();
    }

    News add(@Nullable UUID claim, Kind kind, Instant at, Matter matter) {
        NewsRow row = new NewsRow(
                matter.document(),
                claim,
                kind,
                at,
                json.convertValue(matter, new TypeReference<Map<String, Object>>() {}));
        persist(row);
        return new News(row.id, row.document, claim, kind, at, matter);
    }

    private News news(NewsRow row) {
        return new News(
                row.id, row.document, row.claim, row.kind, row.at, json.convertValue(row.matter, row.kind.matter()));
    }
}
