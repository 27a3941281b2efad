package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The documents under review.
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<DocumentRow, UUID> {
    public Optional<Document> document(UUID id) {
        return findByIdOptional(id).map(DocumentRow::document);
    }

    public Optional<Document> withDigest(String digest) {
        return find("digest", digest).firstResultOptional().map(DocumentRow::document);
    }

    /// A page of the documents, newest first.
    ///
    /// @param after the last document of the page before, or null for the first page
    public List<Document> page(@Nullable Place after, int limit) {
        var query = after == null
                ? find("order by receivedAt desc, id")
                : find(
                        "receivedAt < ?1 or (receivedAt = ?1 and id > ?2) order by receivedAt desc, id",
                        after.receivedAt(),
                        after.id());
        return query.range(0, limit - 1).stream().map(DocumentRow::document).toList();
    }

    /// A document's place in the order of the list.
    public record Place(Instant receivedAt, UUID id) {}
}
