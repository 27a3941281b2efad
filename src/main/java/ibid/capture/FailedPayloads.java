package ibid.capture;

import ibid.retention.Expiry;
import ibid.retention.RetentionSettings;
import ibid.store.Referrer;
import ibid.store.Store;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The bytes of captures that brought no copy of their source: error pages, walls. The records stay, with verdict, hops
/// and digest: they are what a claim's "could not be checked" rests on. Where a person has decided on such a page, its
/// bytes stay, too.
@Singleton
class FailedPayloads implements Expiry {
    private static final int STEP = 100;

    private static final String EXPIRED = """
            select c.id from capture c
            where c.done and c.warc is not null and c.taken_down is null and c.captured_at < :before
                and c.verdict in (:failed)
                and not exists (select 1 from capture r where r.refers_to = c.id)
                and exists (select 1 from capture n where n.source_id = c.source_id and n.requested_at > c.requested_at)
                and not exists (
                    select 1 from comparison k join finding f on f.comparison_id = k.id
                        join review v on v.claim_id = k.claim_id
                    where k.capture_id = c.id and v.findings @> to_jsonb(f.id::text))
            """;

    /// One that somebody works on now is left for the next time.
    private static final String HELD = EXPIRED + " order by c.id limit :step for update of c skip locked";

    private final EntityManager entities;
    private final Store store;
    private final List<Referrer> referrers;
    private final Clock clock;

    FailedPayloads(EntityManager entities, Store store, @All List<Referrer> referrers, Clock clock) {
        this.entities = entities;
        this.store = store;
        this.referrers = referrers;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "failed captures' files";
    }

    @Override
    public Optional<Duration> after(RetentionSettings settings) {
        return settings.failures();
    }

    /// The row first: a process that dies on the way leaves a file that nothing names.
    @Override
    public long expire(Instant before) {
        long gone = 0;
        while (true) {
            List<String> files = QuarkusTransaction.requiringNew().call(() -> shed(before));
            files.stream().filter(this::isUnnamed).forEach(store::remove);
            gone += files.size();
            if (files.size() < STEP) {
                return gone;
            }
        }
    }

    private List<String> shed(Instant before) {
        List<UUID> held = ids(HELD, before, Map.of("step", STEP));
        // What came to refer to one of them until it was held is seen only by who looks once more.
        return ids(EXPIRED + " and c.id in (:held)", before, Map.of("held", held)).stream()
                .map(id -> shed(entities.find(CaptureRow.class, id)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<UUID> ids(String sql, Instant before, Map<String, Object> values) {
        Query query = entities.createNativeQuery(sql, UUID.class)
                .setParameter("before", before)
                .setParameter("failed", Captures.FAILED);
        values.forEach(query::setParameter);
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private Optional<String> shed(CaptureRow row) {
        Optional<String> file = Optional.ofNullable(row.warc);
        row.warc = null;
        row.warcReceipt = null;
        row.refersTo = null;
        row.shedAt = clock.instant();
        return file;
    }

    private boolean isUnnamed(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> referrers.stream()
                        .allMatch(referrer -> referrer.named(Set.of(address)).isEmpty()));
    }
}
