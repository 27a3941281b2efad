package ibid.document;

import ibid.store.Referrer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The editions of documents. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<EditionRow, UUID>, Referrer {
    /// A document's editions, oldest first. A document that was never sent in again is its own first edition.
    public List<Edition> of(Document document) {
        List<Edition> kept = list("document = ?1 order by number", document.id()).stream()
                .map(EditionRow::edition)
                .toList();
        return kept.isEmpty() ? List.of(first(document)) : kept;
    }

    private static Edition first(Document document) {
        return new Edition(
                document.id(),
                document.edition(),
                document.title(),
                document.digest(),
                document.mediaType(),
                document.bytes(),
                document.receivedAt(),
                document.receivedBy(),
                null);
    }

    public Optional<Edition> edition(Document document, int number) {
        return of(document).stream()
                .filter(edition -> edition.number() == number)
                .findFirst();
    }

    public Optional<Edition> edition(UUID id) {
        return findByIdOptional(id).map(EditionRow::edition);
    }

    /// The document with the text that it had in one of its editions: what is gone since counts its offsets in it.
    public Document at(Document document, int number) {
        return find("document = ?1 and number = ?2", document.id(), number)
                .firstResultOptional()
                .map(row -> document.withText(row.text, row.paragraphs))
                .orElse(document);
    }

    /// The texts of a document's editions by their numbers; none where it was never sent in again.
    public Map<Integer, String> texts(UUID document) {
        return list("document", document).stream().collect(Collectors.toMap(row -> row.number, row -> row.text));
    }

    @Override
    public Set<String> named(Collection<String> addresses) {
        return new HashSet<>(getEntityManager()
                .createQuery("select e.digest from EditionRow e where e.digest in :addresses", String.class)
                .setParameter("addresses", addresses)
                .getResultList());
    }
}
