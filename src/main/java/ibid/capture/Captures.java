package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Octets;
import ibid.memento.ArchivedAddress;
import ibid.queue.Queue;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.trace.Subject;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The captures.
@ApplicationScoped
public class Captures implements PanacheRepositoryBase<CaptureRow, UUID> {
    private static final List<CaptureVerdict> KEPT =
            Arrays.stream(CaptureVerdict.values()).filter(CaptureVerdict::keeps).toList();

    /// What came with these was no copy of the source.
    static final List<String> FAILED = Arrays.stream(CaptureVerdict.values())
            .filter(verdict -> !KEPT.contains(verdict))
            .map(CaptureVerdict::name)
            .toList();

    /// In the order in which they were asked for.
    static final Comparator<Capture> OLDEST_FIRST =
            Comparator.comparing(Capture::requestedAt).thenComparing(Capture::id);

    private final Sources sources;
    private final Archive archive;
    private final Queue queue;
    private final Clock clock;

    Captures(Sources sources, Archive archive, Queue queue, Clock clock) {
        this.sources = sources;
        this.archive = archive;
        this.queue = queue;
        this.clock = clock;
    }

    /// A person asks for a capture. It is accepted when the transaction is: from then on it is never lost. An address
    /// in a web archive asks for the copy there.
    @Transactional
    public Capture request(UUID source, String url, String by) {
        CaptureRow row = new CaptureRow(source, url, wayTo(url), by, clock.instant());
        row.asked = true;
        Subject.CAPTURE.is(row.id);
        return add(row);
    }

    private static Capture.By wayTo(String url) {
        return ArchivedAddress.of(url).isPresent() ? Capture.By.ARCHIVE : Capture.By.FETCH;
    }

    /// Asks for a capture that no person asked for.
    Capture request(UUID source, String url, Capture.By way, String by) {
        return add(new CaptureRow(source, url, way, by, clock.instant()));
    }

    /// It has to wait for its turn.
    void putOff(UUID id, Instant turn) {
        update("turn = ?1 where id = ?2", turn, id);
    }

    private Capture add(CaptureRow row) {
        persist(row);
        flush();
        queue.add(CaptureWork.NAME, row.id.toString(), clock.instant());
        return row.capture();
    }

    /// Asks for a capture of each source that has an address and none yet; of a copy in a web archive where the
    /// citation names one, since that is what its author saw.
    @Transactional
    public void requestMissing(Set<UUID> ids, String by) {
        Map<UUID, List<Capture>> captured = ofSources(ids);
        for (Source source : sources.byId(ids).values()) {
            String url = source.archivedCopy() == null ? source.url() : source.archivedCopy();
            if (url != null && source.takenDown() == null && !captured.containsKey(source.id())) {
                request(source.id(), url, wayTo(url), by);
            }
        }
    }

    /// Each part of the condition has an index of its own: an archive is looked up by everybody who follows a link.
    static final String COPIES = """
            select * from capture
            where done and verdict in (:kept) and warc is not null
            and (url in (:spellings) or final_url in (:spellings)
                or archive is not null and substring(url from '/(https?://.*)$') in (:spellings))
            order by captured_at, id""";

    /// Copies of a page that are kept, oldest first. What came as a wall or an error page is no copy, and what a
    /// person brought has no address.
    public List<Capture> copiesOf(String url) {
        String bare = url.replaceFirst("(?i)^https?://", "");
        List<?> copies = getEntityManager()
                .createNativeQuery(COPIES, CaptureRow.class)
                .setParameter("kept", KEPT.stream().map(Enum::name).toList())
                .setParameter("spellings", List.of("http://" + bare, "https://" + bare))
                .getResultList();
        return copies.stream()
                .map(CaptureRow.class::cast)
                .map(CaptureRow::capture)
                .toList();
    }

    public List<UUID> idsOfSource(UUID source) {
        return list("source = ?1 order by id", source).stream()
                .map(row -> row.id)
                .toList();
    }

    /// Gives captures to another source, and answers their ids.
    public List<UUID> move(Collection<UUID> ids, UUID source) {
        update("source = ?1 where id in ?2", source, List.copyOf(ids));
        return ids.stream().sorted().toList();
    }

    public Optional<Capture> capture(UUID id) {
        return findByIdOptional(id).map(CaptureRow::capture);
    }

    /// Without reading the row, which is read when it is held.
    UUID sourceOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.source from CaptureRow c where c.id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// The capture, held against any other work on it until the transaction ends.
    public Optional<Capture> held(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).map(CaptureRow::capture);
    }

    /// The captures of some sources that are done by now, even where this transaction has seen them undone.
    public List<UUID> doneOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select c.id from CaptureRow c where c.done and c.source in ?1", UUID.class)
                .setParameter(1, List.copyOf(ids))
                .getResultList();
    }

    /// Captures by source, oldest first. A source without any is left out.
    public Map<UUID, List<Capture>> ofSources(Collection<UUID> ids) {
        return list("source in ?1 order by requestedAt, id", List.copyOf(ids)).stream()
                .map(CaptureRow::capture)
                .collect(Collectors.groupingBy(Capture::source));
    }

    /// A capture's newest text layer.
    public Optional<Layer> layerOf(UUID capture) {
        return getEntityManager()
                .createQuery(
                        "select l from LayerRow l where l.capture = :capture order by l.madeAt desc", LayerRow.class)
                .setParameter("capture", capture)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LayerRow::layer);
    }

    /// Copies that hold no text and that no program was set to read.
    List<UUID> toRead() {
        return getEntityManager()
                .createQuery("""
                        select c.id from CaptureRow c
                        where c.verdict = :verdict and c.ocrTriedAt is null and c.ocr is null
                        and c.takenDown is null""", UUID.class)
                .setParameter("verdict", CaptureVerdict.NO_TEXT_LAYER)
                .getResultList();
    }

    public Optional<Layer> layer(UUID id) {
        return Optional.ofNullable(getEntityManager().find(LayerRow.class, id)).map(LayerRow::layer);
    }

    /// Captures whose text an extractor of this name has taken, but none of this version.
    List<UUID> notOfVersion(String extractor, String version) {
        return getEntityManager()
                .createQuery("""
                        select distinct l.capture from LayerRow l join CaptureRow c on c.id = l.capture
                        where l.extractor = :extractor and c.takenDown is null and not exists (
                            select n from LayerRow n where n.capture = l.capture and n.extractor = :extractor
                            and n.version = :version)""", UUID.class)
                .setParameter("extractor", extractor)
                .setParameter("version", version)
                .getResultList();
    }

    /// The newest version of each extractor that has taken the capture's text.
    Map<String, String> versionsOf(UUID capture) {
        return getEntityManager()
                .createQuery(
                        "select l.extractor, l.version from LayerRow l where l.capture = :capture order by l.madeAt",
                        Object[].class)
                .setParameter("capture", capture)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (_, later) -> later));
    }

    /// The texts of some layers, by their ids.
    public Map<UUID, String> textsOf(Set<UUID> layers) {
        return layers.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select l.id, l.text from LayerRow l where l.id in :ids", Object[].class)
                        .setParameter("ids", layers)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /// A capture's archive file, which others need that rest on its payload, whether or not it was taken down itself.
    public Optional<Octets> written(UUID capture) {
        return findByIdOptional(capture).flatMap(CaptureRow::written).flatMap(archive::file);
    }

    /// A capture's archive file, as it is in the store. Whoever got it closes it.
    public Optional<Octets> warc(UUID capture) {
        return findByIdOptional(capture).flatMap(CaptureRow::archived).flatMap(archive::file);
    }

    /// The archived document itself. Whoever got it closes it.
    public Optional<ArchivedContent> content(UUID capture) {
        return findByIdOptional(capture).flatMap(CaptureRow::archived).flatMap(archive::content);
    }
}
