package ibid.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void itIsTriedAgainEverMoreRarelyForADay() {
        List<String> waits = new ArrayList<>();
        Instant now = START;
        for (int failures = 1; ; failures++) {
            Optional<Instant> next = Persistence.next(START, failures, Optional.empty(), now);
            if (next.isEmpty()) {
                break;
            }
            waits.add(Duration.between(now, next.get()).toString());
            now = next.get();
        }
        assertEquals(List.of("PT5S", "PT1M", "PT5M", "PT30M", "PT2H", "PT5H", "PT8H", "PT8H"), waits);
        assertEquals(Duration.ofSeconds(84_965), Duration.between(START, now));
    }

    @Test
    void aReceiverMayAskForALongerPauseButNotForMoreThanADay() {
        assertEquals(
                Optional.of(START.plusSeconds(120)),
                Persistence.next(START, 1, Optional.of(Duration.ofMinutes(2)), START));
        assertEquals(
                Optional.of(START.plusSeconds(5)),
                Persistence.next(START, 1, Optional.of(Duration.ofSeconds(1)), START));
        assertEquals(Optional.empty(), Persistence.next(START, 1, Optional.of(Duration.ofDays(2)), START));
    }
}
