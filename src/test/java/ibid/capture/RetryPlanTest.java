package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.CaptureVerdict;
import java.time.Duration;
import java.util.Optional;
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
    void whereTryingAgainCannotHelpNothingIsPlanned() {
        assertEquals(Optional.empty(), RetryPlan.wait(CaptureVerdict.FORBIDDEN_ADDRESS, 1, null));
        assertEquals(Optional.empty(), RetryPlan.wait(CaptureVerdict.OK, 1, null));
    }
}
