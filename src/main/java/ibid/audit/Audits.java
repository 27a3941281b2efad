package ibid.audit;

import ibid.queue.Queue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audits: asked for, under way and done. What one found stays.
@ApplicationScoped
public class Audits implements PanacheRepositoryBase<AuditRow, UUID> {
    private final Queue queue;
    private final Clock clock;

    Audits(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /// Asks for an audit. While one is queued or running, that one is the answer: two at once would find the same.
    @Transactional
    public Audit request(String by) {
        UUID id = UUID.randomUUID();
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into audit (id, requested_by, requested_at,
                                           documents, captures, text_layers, files, bytes, faults)
                        values (:id, :by, :now, 0, 0, 0, 0, 0, 0)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added == 0) {
            return find("finishedAt is null")
                    .firstResultOptional()
                    .map(AuditRow::audit)
                    .orElseGet(() -> request(by));
        }
        queue.add(AuditWork.NAME, id.toString(), clock.instant());
        return audit(id).orElseThrow();
    }

    public Optional<Audit> audit(UUID id) {
        return findByIdOptional(id).map(AuditRow::audit);
    }

    /// A page of the audits, newest first.
    ///
    /// @param after the last audit of the page before, or null for the first page
    public List<Audit> page(@Nullable UUID after, int limit) {
        Optional<AuditRow> last = after == null ? Optional.empty() : findByIdOptional(after);
        var query = last.map(row -> find(
                        "requestedAt < ?1 or (requestedAt = ?1 and id > ?2) order by requestedAt desc, id",
                        row.requestedAt,
                        row.id))
                .orElseGet(() -> find("order by requestedAt desc, id"));
        return query.range(0, limit - 1).stream().map(AuditRow::audit).toList();
    }

    /// The newest audit that is done.
    public Optional<Audit> latest() {
        return find("finishedAt is not null order by finishedAt desc")
                .firstResultOptional()
                .map(AuditRow::audit);
    }

    /// A page of an audit's faults, in the order in which they were found.
    ///
    /// @param from how many to pass over
    public List<AuditFault> faults(UUID audit, long from, int limit) {
        return getEntityManager()
                .createQuery(
                        "select f from AuditFaultRow f where f.audit = :audit and f.ordinal >= :from order by f.ordinal",
                        AuditFaultRow.class)
                .setParameter("audit", audit)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditFaultRow::fault)
                .toList();
    }

    /// Starts an audit, or starts it anew where a process died on the way; empty where it is done.
    @Transactional
    Optional<Instant> start(UUID id) {
        AuditRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.finishedAt != null) {
            return Optional.empty();
        }
        getEntityManager()
                .createQuery("delete from AuditFaultRow f where f.audit = :audit")
                .setParameter("audit", id)
                .executeUpdate();
        Instant now = clock.instant();
        row.start(now);
        return Optional.of(now);
    }

    @Transactional
    void add(UUID id, Looked looked) {
        AuditRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        long ordinal = row.faults;
        for (AuditFault fault : looked.faults()) {
            getEntityManager().persist(new AuditFaultRow(id, ordinal++, fault));
        }
        row.add(looked);
    }

    @Transactional
    Audit finish(UUID id) {
        AuditRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        row.finishedAt = clock.instant();
        return row.audit();
    }
}
