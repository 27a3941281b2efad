package ibid.capture;

import ibid.queue.Queue;
import ibid.source.Tombstone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes what captures hold out of the archive: their texts at once, their files as soon as no other copy rests on
/// them. The rows stay, with the digests and a tombstone. Call it with the source held.
@ApplicationScoped
public class Burial {
    private final EntityManager entities;
    private final Queue queue;
    private final Clock clock;

    Burial(EntityManager entities, Queue queue, Clock clock) {
        this.entities = entities;
        this.queue = queue;
        this.clock = clock;
    }

    /// All captures of a source that are not buried yet; one that is under way will be when it ends.
    ///
    /// @return what was buried, oldest first
    public List<Capture> bury(UUID source, Tombstone tombstone) {
        List<CaptureRow> rows = entities.createQuery(
                        "select c from CaptureRow c where c.source = :source and c.takenDown is null order by c.id",
                        CaptureRow.class)
                .setParameter("source", source)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        rows.forEach(row -> bury(row, tombstone));
        return rows.stream()
                .map(CaptureRow::capture)
                .sorted(Captures.OLDEST_FIRST)
                .toList();
    }

    void bury(CaptureRow row, Tombstone tombstone) {
        row.takenDown = tombstone;
        row.ocr = null;
        entities.flush();
        entities.createNativeQuery("""
                        update text_layer set text = '', pages = '[]', title = null where capture_id = :capture""").setParameter("capture", row.id).executeUpdate();
        // The file that it refers to may have been kept for it alone.
        Stream.of(row.id, row.refersTo)
                .flatMap(Stream::ofNullable)
                .forEach(id -> queue.add(DisposalWork.NAME, id + "/" + row.id, clock.instant()));
    }
}
