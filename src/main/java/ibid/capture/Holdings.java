package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.store.Referrer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All that captures hold, in an order of its own, for who has to look at all of it.
@ApplicationScoped
public class Holdings implements Referrer {
    private static final List<CaptureVerdict> SEARCHABLE = Arrays.stream(CaptureVerdict.values())
            .filter(CaptureVerdict::searchable)
            .toList();

    private final EntityManager entities;

    Holdings(EntityManager entities) {
        this.entities = entities;
    }

    /// A page of the captures that have an archive file, or should have one, in the order of their ids.
    ///
    /// @param after the last of the page before; the first page is after [#START]
    public List<Holding> after(UUID after, int limit) {
        return entities.createQuery("""
                        select c from CaptureRow c
                        where c.id > :after and (c.warc is not null or c.done and c.verdict in :searchable)
                        order by c.id""", CaptureRow.class)
                .setParameter("after", after)
                .setParameter("searchable", SEARCHABLE)
                .setMaxResults(limit)
                .getResultStream()
                .map(Holdings::holding)
                .toList();
    }

    /// What a capture holds now; nothing where its bytes were let go.
    public Optional<Holding> now(UUID capture) {
        return Optional.ofNullable(entities.find(CaptureRow.class, capture))
                .filter(row -> row.shedAt == null)
                .map(Holdings::holding);
    }

    private static Holding holding(CaptureRow row) {
        return new Holding(row.id, row.digest, row.warc, row.warcReceipt, row.takenDown != null, row.refersTo);
    }

    /// The first capture whose archive file holds a document of that digest itself.
    @Transactional
    Optional<Holding> holding(String digest) {
        return entities.createQuery("""
                        select c from CaptureRow c
                        where c.digest = :digest and c.refersTo is null and c.warc is not null and c.by <> :upload
                            and c.takenDown is null
                        order by c.capturedAt, c.id""", CaptureRow.class)
                .setParameter("digest", digest)
                .setParameter("upload", Capture.By.UPLOAD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Holdings::holding);
    }

    /// Where the payload was written that another capture refers to.
    @Transactional
    Optional<Archived> written(UUID capture) {
        return Optional.ofNullable(entities.find(CaptureRow.class, capture)).flatMap(CaptureRow::written);
    }

    /// The digests of the documents that captures hold, where they do.
    public Map<UUID, String> digests(Collection<UUID> captures) {
        return entities.createQuery(
                        "select c.id, c.digest from CaptureRow c where c.id in :captures and c.digest is not null",
                        Digest.class)
                .setParameter("captures", captures)
                .getResultStream()
                .collect(Collectors.toMap(Digest::capture, Digest::digest));
    }

    private record Digest(UUID capture, String digest) {}

    /// Before every id.
    public static final UUID START = new UUID(0, 0);

    /// A file of a capture that was taken down is named only as long as a copy that was not rests on its payload.
    @Override
    public Set<String> named(Collection<String> addresses) {
        return new HashSet<>(entities.createQuery("""
                        select c.warc from CaptureRow c
                        where c.warc in :addresses and (c.takenDown is null or exists (
                            select r from CaptureRow r where r.refersTo = c.id and r.takenDown is null))""", String.class)
                .setParameter("addresses", addresses)
                .getResultList());
    }

    /// Those of the addresses under which something was kept that has been taken down.
    public Set<String> takenDown(Collection<String> addresses) {
        return new HashSet<>(entities.createQuery(
                        "select c.warc from CaptureRow c where c.warc in :addresses and c.takenDown is not null",
                        String.class)
                .setParameter("addresses", addresses)
                .getResultList());
    }

    public long textLayers() {
        return entities.createQuery("select count(l) from LayerRow l", Long.class)
                .getSingleResult();
    }

    /// A text layer that is not the one that was taken.
    public record AlteredText(UUID textLayer, UUID capture) {}

    /// The digests are worked out in the database, which need not hand out the texts for that.
    public List<AlteredText> alteredTexts() {
        List<?> altered = entities.createNativeQuery("""
                        select l.id from text_layer l join capture c on c.id = l.capture_id
                        where c.taken_down is null
                            and l.digest <> 'sha256:' || encode(sha256(convert_to(l.text, 'UTF8')), 'hex')""", UUID.class).getResultList();
        return entities.createQuery(
                        "select l.id, l.capture from LayerRow l where l.id in :altered order by l.id",
                        AlteredText.class)
                .setParameter("altered", altered)
                .getResultList();
    }
}
