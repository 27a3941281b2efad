package ibid.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    @Test
    void theSameTimeIsNamedInEveryReplica() {
        Duration week = Duration.ofDays(7);
        Instant one = Recurrence.next(Instant.parse("2026-11-23T12:00:00Z"), week);

        assertEquals(one, Recurrence.next(Instant.parse("2026-11-23T12:00:09.5Z"), week));
        assertEquals(one.plus(week), Recurrence.next(one, week));
    }
}
