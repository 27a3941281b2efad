package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.CaptureVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    @Test
    void waitsGrowWithEachFailureUpToAWeek() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), RetryPlan.wait(CaptureVerdict.SERVER_ERROR, 1, null));
        assertEquals(Optional.of(Duration.ofMinutes(2)), RetryPlan.wait(CaptureVerdict.SERVER_ERROR, 2, null));
        assertEquals(Optional.of(Duration.ofDays(7)), RetryPlan.wait(CaptureVerdict.SERVER_ERROR, 50, null));
    }

    @Test
    void aServerThatSaysWhenIsTakenAtItsWordUpToADay() {
        assertEquals(
                Optional.of(Duration.ofSeconds(2)),
                RetryPlan.wait(CaptureVerdict.SERVER_ERROR, 1, Duration.ofSeconds(2)));
        assertEquals(
                Optional.of(Duration.ofSeconds(30)),
                RetryPlan.wait(CaptureVerdict.SERVER_ERROR, 1, Duration.ofDays(400)));
    }

    @Test
    void whatIsDeadIsLookedAtAgainOnSchedule() {
        Duration recheck = Duration.ofDays(30);
        List<Capture> twice = List.of(gone(0), gone(1));
        List<Capture> dead = List.of(gone(0), gone(1), gone(6));

        assertEquals(Optional.of(Duration.ofDays(4)), RetryPlan.next(twice, CaptureVerdict.GONE, 2, null, recheck));
        assertEquals(Optional.of(recheck), RetryPlan.next(dead, CaptureVerdict.GONE, 3, null, recheck));
    }

    private static Capture gone(int day) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
        CaptureRow row = new CaptureRow(new UUID(0, 1), "http://a.example/", Capture.By.FETCH, "ibid", at);
        row.done = true;
        row.capturedAt = at;
        row.verdict = CaptureVerdict.GONE;
        return row.capture();
    }

    @Test
    void whereTryingAgainCannotHelpNothingIsPlanned() {
        assertEquals(Optional.empty(), RetryPlan.wait(CaptureVerdict.FORBIDDEN_ADDRESS, 1, null));
        assertEquals(Optional.empty(), RetryPlan.wait(CaptureVerdict.OK, 1, null));
    }
}
