package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The citations. One that was joined into another, or is gone in a later edition, is kept, but is not one of them
/// any more; by its id it can still be read when it is gone.
@ApplicationScoped
public class Citations implements PanacheRepositoryBase<CitationRow, UUID> {
    public Optional<Citation> citation(UUID id) {
        return findByIdOptional(id).filter(row -> row.joinedInto == null).map(CitationRow::citation);
    }

    /// The citations inside some notes, in their order.
    public List<Citation> inNotes(Collection<UUID> notes) {
        return list(
                        "note in ?1 and joinedInto is null and goneIn is null order by note, start, ordinal",
                        List.copyOf(notes))
                .stream()
                .map(CitationRow::citation)
                .toList();
    }

    /// A document's citations in the order of its notes.
    public List<Citation> of(UUID document) {
        return list("""
                select c from CitationRow c, NoteRow n
                where n.id = c.note and c.document = ?1 and c.joinedInto is null and c.goneIn is null
                order by n.ordinal, c.start, c.ordinal""", document).stream().map(CitationRow::citation).toList();
    }

    /// The citations of a source, in all documents.
    public List<Citation> ofSource(UUID source) {
        return list("source = ?1 and joinedInto is null and goneIn is null order by document, note, start", source)
                .stream()
                .map(CitationRow::citation)
                .toList();
    }

    /// The ids of all citations of a source, joined ones too.
    public List<UUID> idsOfSource(UUID source) {
        return list("source = ?1 order by id", source).stream()
                .map(row -> row.id)
                .toList();
    }

    /// Gives citations another source, and answers their ids.
    public List<UUID> move(Collection<UUID> ids, UUID source) {
        update("source = ?1, version = version + 1 where id in ?2", source, List.copyOf(ids));
        return ids.stream().sorted().toList();
    }

    /// The sources that a document cites.
    public List<UUID> sourcesOf(UUID document) {
        return getEntityManager()
                .createQuery("""
                        select distinct c.source from CitationRow c
                        where c.document = :document and c.source is not null and c.joinedInto is null
                            and c.goneIn is null""", UUID.class)
                .setParameter("document", document)
                .getResultList();
    }
}
