package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The citations.
@ApplicationScoped
public class Citations implements PanacheRepositoryBase<CitationRow, UUID> {
    public Optional<Citation> citation(UUID id) {
        return findByIdOptional(id).map(CitationRow::citation);
    }

    /// The citations inside some notes, in their order.
    public List<Citation> inNotes(Collection<UUID> notes) {
        return list("note in ?1 order by note, ordinal", List.copyOf(notes)).stream()
                .map(CitationRow::citation)
                .toList();
    }

    /// The citations of a source, in all documents.
    public List<Citation> ofSource(UUID source) {
        return list("source = ?1 order by document, note, ordinal", source).stream()
                .map(CitationRow::citation)
                .toList();
    }

    /// The sources that a document cites.
    public List<UUID> sourcesOf(UUID document) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.source from CitationRow c where c.document = :document and c.source is not null",
                        UUID.class)
                .setParameter("document", document)
                .getResultList();
    }
}
