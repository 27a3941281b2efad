package ibid.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The claims. One that is gone in a later edition is in no list, but can still be read by its id.
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<ClaimRow, UUID> {
    private static final String WITH_NOTES = "select distinct c from ClaimRow c left join fetch c.notes ";

    public Optional<Claim> claim(UUID id) {
        return find(WITH_NOTES + "where c.id = ?1", id).singleResultOptional().map(ClaimRow::claim);
    }

    /// The claim as it is now, held against any other change until the transaction ends.
    public Optional<Claim> held(UUID id) {
        return findByIdOptional(id).map(row -> {
            // What was read before it was held may have changed since.
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row.claim();
        });
    }

    /// A document's claims in the order of the text.
    public List<Claim> of(UUID document) {
        return claims(WITH_NOTES + "where c.document = ?1 and c.goneIn is null order by c.start", document);
    }

    /// The claims of some documents, each in the order of its text.
    public List<Claim> of(Collection<UUID> documents) {
        return documents.isEmpty()
                ? List.of()
                : claims(
                        WITH_NOTES + "where c.document in ?1 and c.goneIn is null order by c.document, c.start",
                        List.copyOf(documents));
    }

    /// A document's claims, those that are gone among them.
    public List<Claim> everIn(UUID document) {
        return claims(WITH_NOTES + "where c.document = ?1 order by c.start", document);
    }

    /// What people did to the claims of a document themselves, oldest first.
    public List<ClaimChange> changesIn(UUID document) {
        return getEntityManager()
                .createQuery("""
                        select h from ClaimChangeRow h
                        where h.claim in (select c.id from ClaimRow c where c.document = :document)
                        order by h.at, h.version""", ClaimChangeRow.class)
                .setParameter("document", document)
                .getResultStream()
                .map(ClaimChangeRow::change)
                .toList();
    }

    public List<Claim> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : claims(WITH_NOTES + "where c.id in ?1", List.copyOf(ids));
    }

    /// The claims that some notes stand for.
    public List<Claim> withNotes(Collection<UUID> notes) {
        return claims(
                WITH_NOTES
                        + "where c.goneIn is null and exists (select 1 from ClaimRow d join d.notes n where d = c and n in ?1)",
                List.copyOf(notes));
    }

    /// Claims in the order of their ids.
    public List<Claim> inOrder(List<UUID> ids) {
        return byId(ids).stream()
                .sorted(Comparator.comparingInt(claim -> ids.indexOf(claim.id())))
                .toList();
    }

    /// As a list: a stream of rows would make two of a claim with two notes where its rows do not stand together.
    private List<Claim> claims(String query, @Nullable Object... parameters) {
        return find(query, parameters).list().stream().map(ClaimRow::claim).toList();
    }
}
