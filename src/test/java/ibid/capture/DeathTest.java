package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.CaptureVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeathTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void threeFailuresOverSixDaysAreDeath() {
        assertEquals(
                Optional.of(new Death(3, START, day(6))),
                Death.of(List.of(
                        fetched(CaptureVerdict.NOT_FOUND, day(0)),
                        fetched(CaptureVerdict.UNKNOWN_HOST, day(1)),
                        fetched(CaptureVerdict.TIMEOUT, day(6)))));
    }

    @Test
    void fewerOrSoonerAreNot() {
        assertEquals(
                Optional.empty(),
                Death.of(List.of(fetched(CaptureVerdict.GONE, day(0)), fetched(CaptureVerdict.GONE, day(60)))));
        assertEquals(
                Optional.empty(),
                Death.of(List.of(
                        fetched(CaptureVerdict.GONE, day(0)),
                        fetched(CaptureVerdict.GONE, day(1)),
                        fetched(CaptureVerdict.GONE, day(5)))));
    }

    @Test
    void aCopyOnTheWayStartsTheCountAgain() {
        assertEquals(
                Optional.empty(),
                Death.of(List.of(
                        fetched(CaptureVerdict.GONE, day(0)),
                        fetched(CaptureVerdict.OK, day(1)),
                        fetched(CaptureVerdict.GONE, day(20)),
                        fetched(CaptureVerdict.GONE, day(40)))));
    }

    @Property
    void refusalsAreNeverDeath(@ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> kinds) {
        List<CaptureVerdict> refusals = List.of(
                CaptureVerdict.BOT_WALL, CaptureVerdict.LOGIN_WALL, CaptureVerdict.ROBOTS, CaptureVerdict.PAYWALL);
        List<Capture> captures = new ArrayList<>();
        for (int kind : kinds) {
            captures.add(fetched(refusals.get(kind), day(10 * captures.size())));
        }
        captures.add(fetched(CaptureVerdict.NOT_FOUND, day(1000)));
        captures.add(fetched(CaptureVerdict.NOT_FOUND, day(2000)));
        assertEquals(Optional.empty(), Death.of(captures));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Capture fetched(CaptureVerdict verdict, Instant at) {
        CaptureRow row = new CaptureRow(new UUID(0, 1), "http://a.example/", Capture.By.FETCH, "ibid", at);
        row.done = true;
        row.capturedAt = at;
        row.verdict = verdict;
        return row.capture();
    }
}
