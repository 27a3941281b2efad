package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How people mended citations. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Mends implements PanacheRepositoryBase<MendRow, UUID> {
    public Optional<Mend> mend(UUID id) {
        return findByIdOptional(id).map(MendRow::mend);
    }

    /// All acts on a document's citations, oldest first.
    public List<Mend> of(UUID document) {
        return list("document = ?1 order by ordinal", document).stream()
                .map(MendRow::mend)
                .toList();
    }

    /// The acts that touched a citation, oldest first.
    public List<Mend> on(Citation citation) {
        return of(citation.document()).stream()
                .filter(mend -> mend.touches(citation.id()))
                .toList();
    }
}
