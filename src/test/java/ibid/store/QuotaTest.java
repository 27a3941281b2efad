package ibid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaTest {
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    private FolderStore store() {
        return new FolderStore(folder.resolve("store"));
    }

    private Quota quota(long bytes) {
        return new Quota(store(), OptionalLong.of(bytes), clock);
    }

    private void put(int bytes) {
        var _ = store().put(out -> out.write(new byte[bytes]));
    }

    @Test
    void aFullStoreTakesNothingAndSaysWhatToDo() {
        put(100);
        assertEquals(
                Optional.of("The store is full: it holds 100 bytes, and ibid.store.quota is 100. An operator can raise"
                        + " that, or let what is old go (ibid.retention.*)."),
                quota(100).refusal(0));
        assertEquals(Optional.empty(), quota(101).refusal(1));
        assertTrue(quota(101).refusal(2).isPresent());
    }

    @Test
    void withoutAQuotaNothingIsCounted() {
        put(100);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Quota none = new Quota(store(), OptionalLong.empty(), clock);
        none.bindTo(meters);
        assertEquals(Optional.empty(), none.refusal(1000));
        assertEquals(
                List.of("ibid.store.room"),
                meters.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .toList());
    }

    @Test
    void whatTheDiskHasNoRoomForIsRefusedWhateverTheQuota() {
        Quota none = new Quota(store(), OptionalLong.empty(), clock);
        assertTrue(none.refusal(Long.MAX_VALUE).orElseThrow().startsWith("The disk of the store is full"));
    }

    @Test
    void whatThisProcessKeepsCountsAtOnceAndWhatOthersDoWithinMinutes() {
        put(100);
        Quota quota = quota(300);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        quota.bindTo(meters);
        assertEquals(300, meters.get("ibid.store.quota").gauge().value());
        assertEquals(100, meters.get("ibid.store.used").gauge().value());

        quota.kept(50);
        put(120);
        assertEquals(150, meters.get("ibid.store.used").gauge().value());
        now = NOON.plusSeconds(601);
        assertEquals(220, meters.get("ibid.store.used").gauge().value());
    }
}
