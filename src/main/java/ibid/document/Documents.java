package ibid.document;

import ibid.store.Referrer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents under review.
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<DocumentRow, UUID>, Referrer {
    public Optional<Document> document(UUID id) {
        return findByIdOptional(id).map(DocumentRow::document);
    }

    /// The document, and the version of all that is known of it: its claims, what they cite, what was found and done.
    public Optional<Versioned> versioned(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select d, cast(function('document_version', d.id) as String) from DocumentRow d where d.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Versioned(((DocumentRow) row[0]).document(), (String) row[1]))
                .findFirst();
    }

    /// @param version the same as long as nothing changes; any change gives another
    public record Versioned(Document document, String version) {}

    /// The document of a claim, with the claims that stand before and behind it.
    public Surroundings around(Claim claim) {
        Object[] found = getEntityManager()
                .createQuery("""
                        select d,
                            (select b.id from ClaimRow b where b.document = d.id and b.goneIn is null
                                and (b.start < :start or b.start = :start and b.end < :end)
                                order by b.start desc, b.end desc limit 1),
                            (select a.id from ClaimRow a where a.document = d.id and a.goneIn is null
                                and (a.start > :start or a.start = :start and a.end > :end)
                                order by a.start, a.end limit 1)
                        from DocumentRow d where d.id = :document""", Object[].class)
                .setParameter("document", claim.document())
                .setParameter("start", claim.start())
                .setParameter("end", claim.end())
                .getSingleResult();
        return new Surroundings(((DocumentRow) found[0]).document(), (UUID) found[1], (UUID) found[2]);
    }

    /// @param previous the claim before it in the text
    /// @param next the claim behind it
    public record Surroundings(
            Document document,
            @Nullable UUID previous,
            @Nullable UUID next) {}

    public boolean there(UUID id) {
        return count("id", id) > 0;
    }

    /// The document that is these bytes, or was in one of its editions.
    public Optional<Document> withDigest(String digest) {
        return find("digest", digest)
                .firstResultOptional()
                .or(() -> find(
                                "id in (select e.document from EditionRow e where e.digest = ?1) order by receivedAt, id",
                                digest)
                        .firstResultOptional())
                .map(DocumentRow::document);
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

    /// A page of the documents' files, in the order of the documents' ids, each with those of its other editions.
    ///
    /// @param after the last document of the page before, or an id before every other
    /// @param limit how many documents
    public List<Original> originals(UUID after, int limit) {
        List<Original> current = getEntityManager()
                .createQuery(
                        "select d.id, d.digest, d.bytes from DocumentRow d where d.id > :after order by d.id",
                        Original.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        Map<UUID, List<Original>> others = getEntityManager()
                .createQuery("""
                        select distinct e.document, e.digest, e.bytes from EditionRow e, DocumentRow d
                        where d.id = e.document and e.digest <> d.digest and d.id in :documents""", Original.class)
                .setParameter(
                        "documents", current.stream().map(Original::document).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Original::document));
        return current.stream()
                .flatMap(original -> Stream.concat(
                        Stream.of(original), others.getOrDefault(original.document(), List.of()).stream()))
                .toList();
    }

    /// A document as it came: a file of the store.
    ///
    /// @param digest its SHA-256, which is its address
    public record Original(UUID document, String digest, long bytes) {}

    @Override
    public Set<String> named(Collection<String> addresses) {
        return new HashSet<>(getEntityManager()
                .createQuery("select d.digest from DocumentRow d where d.digest in :addresses", String.class)
                .setParameter("addresses", addresses)
                .getResultList());
    }

    /// A document's place in the order of the list.
    public record Place(Instant receivedAt, UUID id) {}
}
