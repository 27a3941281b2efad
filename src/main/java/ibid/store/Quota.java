package ibid.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How much the store can hold, and may, if somebody said so. Copies ask before they come; documents, which are small,
/// need not.
///
/// The store is listed every ten minutes, since other replicas write to it as well; what this process has kept since
/// is added. So several replicas together may go a little above the quota, by what they keep in that time.
@Singleton
public class Quota implements MeterBinder {
    private static final int LEAST_ROOM = 1 << 20;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Store store;
    private final OptionalLong quota;
    private final Clock clock;
    private final AtomicLong since = new AtomicLong();
    private Instant listed = Instant.MIN;
    private long held;

    @Inject
    Quota(Store store, StoreSettings settings, Clock clock) {
        this(
                store,
                settings.quota()
                        .map(MemorySize::asLongValue)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                clock);
    }

    Quota(Store store, OptionalLong quota, Clock clock) {
        this.store = store;
        this.quota = quota;
        this.clock = clock;
    }

    /// Why no more bytes may be kept, for who wants to keep them; empty where they may.
    ///
    /// @param more that are to come, as far as that is known; a store that is full takes none at all
    public Optional<String> refusal(long more) {
        return noRoom(more).or(() -> aboveQuota(more));
    }

    private Optional<String> noRoom(long more) {
        OptionalLong room = store.room();
        return room.isEmpty() || room.getAsLong() >= Math.max(more, LEAST_ROOM)
                ? Optional.empty()
                : Optional.of("The disk of the store is full: it has room for %,d bytes.".formatted(room.getAsLong())
                        + " An operator can make room, or let what is old go (ibid.retention.*).");
    }

    private Optional<String> aboveQuota(long more) {
        if (quota.isEmpty()) {
            return Optional.empty();
        }
        long limit = quota.getAsLong();
        long used = used();
        return used < limit && used + more <= limit
                ? Optional.empty()
                : Optional.of(
                        "The store is full: it holds %,d bytes, and ibid.store.quota is %,d.".formatted(used, limit)
                                + " An operator can raise that, or let what is old go (ibid.retention.*).");
    }

    /// Bytes have been kept.
    public void kept(long bytes) {
        since.addAndGet(bytes);
    }

    private synchronized long used() {
        Instant now = clock.instant();
        if (listed.isBefore(now.minus(FRESH))) {
            since.set(0);
            held = count();
            listed = now;
        }
        return held + since.get();
    }

    private long count() {
        try (Stream<Entry> entries = store.entries()) {
            return entries.mapToLong(entry -> switch (entry) {
                        case Entry.Kept kept -> kept.bytes();
                        case Entry.Stray stray -> stray.bytes();
                    })
                    .sum();
        }
    }

    /// Without a quota nobody counts: what an audit saw is `ibid.store.size`.
    @Override
    public void bindTo(MeterRegistry registry) {
        if (store.room().isPresent()) {
            gauge(
                    registry,
                    "ibid.store.room",
                    "Bytes that the disk of the store has room for",
                    () -> store.room().orElse(0));
        }
        if (quota.isPresent()) {
            gauge(registry, "ibid.store.quota", "Bytes that the store may hold", quota::getAsLong);
            gauge(registry, "ibid.store.used", "Bytes that the store holds, counted for its quota", this::used);
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).baseUnit("bytes").register(registry);
    }
}
