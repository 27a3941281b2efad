package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The notes.
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<NoteRow, UUID> {
    /// A document's notes in their order.
    public List<Note> of(UUID document) {
        return list("document = ?1 and goneIn is null order by ordinal", document).stream()
                .map(NoteRow::note)
                .toList();
    }

    /// A document's note with this label; of several the first.
    public Optional<Note> labelled(UUID document, String label) {
        return find("document = ?1 and label = ?2 and goneIn is null order by ordinal", document, label)
                .firstResultOptional()
                .map(NoteRow::note);
    }

    public List<Note> byId(Collection<UUID> ids) {
        return list("id in ?1 order by document, ordinal", List.copyOf(ids)).stream()
                .map(NoteRow::note)
                .toList();
    }
}
