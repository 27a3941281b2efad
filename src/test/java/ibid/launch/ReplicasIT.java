package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.store.S3Server;
import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Three processes on one database and one bucket. One of them is killed again and again with captures in its hands;
/// every capture that was accepted is done, once. Or all are replaced one after the other while people are at work.
class ReplicasIT {
    private static final int KILLS = 3;
    private static final int WORKS = 30;
    private static final int ROLLED_WORKS = 3;
    private static final int THREADS = 4;
    private static final String VICTIM = "victim";

    private final List<Replica> replicas = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private S3Server bucket;
    private HoldingOrigin origin;

    @BeforeEach
    void startWhatTheyShare() throws Exception {
        postgres = EmbeddedPostgres.start();
        bucket = S3Server.start();
        bucket.makeBucket();
        origin = new HoldingOrigin();
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Replica replica : replicas) {
            replica.close();
        }
        origin.close();
        bucket.close();
        postgres.close();
    }

    private Replica replica(String name) throws IOException {
        Map<String, String> settings = new HashMap<>(bucket.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("ibid.fetch.allow", "127.0.0.0/8");
        settings.put("ibid.fetch.ports", "1-65535");
        settings.put("ibid.fetch.hosts.\"letters.example\"", "127.0.0.1:" + origin.port());
        settings.put("ibid.fetch.user-agent", "Ibid/test (" + name + ")");
        settings.put("ibid.fetch.read-timeout", "5m");
        settings.put("ibid.fetch.timeout", "5m");
        settings.put("quarkus.shutdown.delay", "2s");
        settings.put("ibid.queue.threads", Integer.toString(THREADS));
        settings.put("ibid.queue.heartbeat", "1s");
        settings.put("ibid.queue.poll", "100ms");
        Replica started = Replica.start(name, settings);
        replicas.add(started);
        return started;
    }

    @Test
    void whoeverIsKilledEveryAcceptedCaptureEndsOnce() throws Exception {
        Replica steady = replica("steady").ready();
        Replica other = replica("other");
        Replica victim = replica(VICTIM);
        other.ready();
        victim.ready();
        Map<String, String> doneBefore = new HashMap<>();
        List<String> documents = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            origin.hold(VICTIM);
            documents.add(submit(steady, kill * WORKS + 1));
            Awaitility.await("the victim has captures in its hands")
                    .atMost(Duration.ofSeconds(30))
                    .until(origin::isHeld);
            doneBefore.putAll(doneAt(steady));
            victim.kill();
            origin.release();
            victim = replica(VICTIM).ready();
        }

        Awaitility.await("every capture is done")
                .atMost(Duration.ofSeconds(60))
                .until(() -> doneAt(steady).size() == KILLS * WORKS);
        List<JsonPath> captures = captures(steady);
        assertEquals(KILLS * WORKS, captures.size(), "no capture was lost, none was doubled");
        assertEquals(
                Map.of("OK", (long) KILLS * WORKS),
                captures.stream()
                        .collect(
                                Collectors.groupingBy(capture -> capture.getString("verdict"), Collectors.counting())));
        Map<String, String> doneAfter = doneAt(steady);
        doneBefore.forEach((capture, at) -> assertEquals(at, doneAfter.get(capture), "what was done is done again"));
        int again = origin.asked() - KILLS * WORKS;
        assertTrue(
                again >= KILLS && again <= KILLS * THREADS,
                again + " asked for again: only what was in the hands of the killed");
        for (String document : documents) {
            Awaitility.await("the document is done")
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            steady.at().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
        }
        assertEquals(0, audit(other).getInt("faults"));
        assertEquals(KILLS * WORKS, audit(other).getInt("captures"));
    }

    /// Each is asked to stop while people read and hand in documents, with captures in its hands that do not end. A new
    /// one comes in its place.
    @Test
    void rolledOneAfterTheOtherNobodyNoticesAndNothingIsLost() throws Exception {
        List<String> names = List.of("one", "two", "three");
        Map<String, Replica> rolled = new ConcurrentHashMap<>();
        for (String name : names) {
            rolled.put(name, replica(name));
        }
        rolled.values().forEach(Replica::ready);
        Crowd crowd = new Crowd(rolled, n -> text(n * ROLLED_WORKS + 1, ROLLED_WORKS));
        try (crowd) {
            for (String name : names) {
                origin.hold("(" + name + ")");
                Awaitility.await("it has captures in its hands")
                        .atMost(Duration.ofSeconds(90))
                        .until(origin::isHeld);
                // 143: ended by the signal, after all its hooks.
                assertEquals(143, Objects.requireNonNull(rolled.get(name)).stop());
                origin.release();
                rolled.put(name, replica(name).ready());
            }
        }

        assertEquals(List.of(), crowd.amiss());
        assertTrue(crowd.answered() > 100, crowd.answered() + " answers");
        Replica any = Objects.requireNonNull(rolled.get("one"));
        int all = crowd.handedIn() * ROLLED_WORKS;
        Awaitility.await("every capture is done")
                .atMost(Duration.ofSeconds(120))
                .until(() -> doneAt(any).size() == all);
        assertEquals(
                Map.of("OK", (long) all),
                captures(any).stream()
                        .collect(
                                Collectors.groupingBy(capture -> capture.getString("verdict"), Collectors.counting())));
        int again = origin.asked() - all;
        assertTrue(
                again >= names.size() && again <= names.size() * THREADS,
                again + " asked for again: only what was in the hands of those that stopped");
        JsonPath audit = audit(any);
        assertEquals(List.of(0, all), List.of(audit.getInt("faults"), audit.getInt("captures")));
    }

    private static String submit(Replica to, int first) {
        return to.at()
                .contentType("text/plain; charset=UTF-8")
                .body(text(first, WORKS).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
    }

    private static String text(int first, int works) {
        String body = IntStream.range(first, first + works)
                .mapToObj(n -> "The harbour froze on January %d, 19%02d.[%d]".formatted(n % 28 + 1, n, n - first + 1))
                .collect(Collectors.joining("\n\n"));
        String notes = IntStream.range(first, first + works)
                .mapToObj(n ->
                        "[%d] Ada Brook, “Harbour Winter Number %d,” Harbour Letters, May 2, 1950, http://letters.example/letter/%d."
                                .formatted(n - first + 1, n, n))
                .collect(Collectors.joining("\n\n"));
        return "Winters\n\n" + body + "\n\nNotes\n\n" + notes + "\n";
    }

    private static List<JsonPath> captures(Replica of) {
        List<String> ids = new ArrayList<>();
        for (String next = "/sources?limit=200"; next != null; ) {
            var page = of.at().get(next);
            page.jsonPath().<List<String>>getList("captures").forEach(ids::addAll);
            String link = page.header("Link");
            next = link == null ? null : link.replaceFirst(".*<(?:https?://[^/]*)?([^>]*)>.*", "$1");
        }
        return ids.stream().map(id -> of.at().get("/captures/" + id).jsonPath()).toList();
    }

    /// When each capture that is done was made.
    private static Map<String, String> doneAt(Replica of) {
        return captures(of).stream()
                .filter(capture -> capture.getBoolean("done"))
                .collect(Collectors.toMap(
                        capture -> capture.getString("id"), capture -> capture.getString("capturedAt")));
    }

    private static JsonPath audit(Replica at) {
        String location =
                at.at().post("/audits").then().statusCode(202).extract().header("Location");
        return Awaitility.await("the audit is done")
                .atMost(Duration.ofSeconds(60))
                .until(() -> at.at().get(location).jsonPath(), audit -> audit.getBoolean("done"));
    }
}
