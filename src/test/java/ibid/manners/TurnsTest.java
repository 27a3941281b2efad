package ibid.manners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.manners.Turns.Turn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Turns by the database's own clock: what is asserted is the times that it gave, not those that a busy machine took.
class TurnsTest {
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration LONG = Duration.ofHours(1);

    private static EmbeddedPostgres postgres;
    private static Turns turns;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        turns = new Turns(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void ofManyWorkersNobodyComesTooSoonAndEverybodyComes() throws InterruptedException, ExecutionException {
        int visitors = 24;
        List<Instant> granted = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Instant>> visits = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                visits.add(workers.submit(() -> visit("host busy.example")));
            }
            for (Future<Instant> visit : visits) {
                granted.add(visit.get());
            }
        }
        granted.sort(null);
        assertEquals(visitors, granted.size());
        for (int i = 1; i < visitors; i++) {
            Duration between = Duration.between(granted.get(i - 1), granted.get(i));
            assertTrue(between.compareTo(PAUSE) >= 0, between::toString);
        }
    }

    /// As a capture does that is put off: it comes back when it was told to.
    private static Instant visit(String place) throws InterruptedException {
        Instant booked = null;
        while (true) {
            Turn turn = turns.take(place, PAUSE, false, booked, false);
            if (turn.granted()) {
                return turn.at();
            }
            booked = turn.at();
            Thread.sleep(Duration.between(Instant.now(), booked).plusMillis(1));
        }
    }

    @Test
    void whoComesNewStandsBehindWhoHasATurn() {
        String place = "host queue.example";
        Turn first = turns.take(place, LONG, false, null, false);
        Turn second = turns.take(place, LONG, false, null, false);
        Turn third = turns.take(place, LONG, false, null, false);
        assertTrue(first.granted());
        assertEquals(List.of(false, false), List.of(second.granted(), third.granted()));
        assertEquals(first.at().plus(LONG), second.at());
        assertEquals(second.at().plus(LONG), third.at());
        assertEquals(second, turns.take(place, LONG, false, second.at(), false));
    }

    @Test
    void aLongerPauseThatTheSiteAskedForCountsForWhoDoesNotKnowIt() {
        String place = "host slow.example";
        Turn first = turns.take(place, LONG, false, null, false);
        Turn robots = turns.take(place, Duration.ofMillis(1), true, null, false);
        assertEquals(new Turn(false, first.at().plus(LONG)), robots);
    }

    @Test
    void aPlaceThatAskedToBeLeftAloneIsLeftAloneButForAPersonsOwnRequest() {
        String place = "host resting.example";
        Instant until = Instant.parse("2099-01-01T00:00:00Z");
        turns.close(place, until);
        turns.close(place, Instant.parse("2001-01-01T00:00:00Z"));
        assertEquals(new Turn(false, until), turns.take(place, Duration.ZERO, false, null, false));
        assertTrue(turns.take("host other.example", LONG, false, null, false).granted());
        assertFalse(turns.take(place, Duration.ZERO, false, null, false).granted());
        String asked = "host asked.example";
        turns.close(asked, until);
        assertFalse(turns.take(asked, Duration.ZERO, false, null, false).granted());
        assertTrue(turns.take(asked, Duration.ZERO, false, null, true).granted());
    }
}
