package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was backed up is restored elsewhere: every report is the same, and the audit finds nothing amiss.
class RestoreIT {
    private static final int WORKS = 12;

    @TempDir
    Path folder;

    private final List<Replica> replicas = new ArrayList<>();
    private HoldingOrigin origin;

    @BeforeEach
    void startTheOrigin() throws IOException {
        origin = new HoldingOrigin();
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Replica replica : replicas) {
            replica.close();
        }
        origin.close();
    }

    private Replica replica(String name, Path data, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("ibid.data", data.toString());
        settings.put("ibid.fetch.allow", "127.0.0.0/8");
        settings.put("ibid.fetch.ports", "1-65535");
        settings.put("ibid.fetch.timegates", "");
        settings.put("ibid.fetch.hosts.\"letters.example\"", "127.0.0.1:" + origin.port());
        settings.put("ibid.fetch.user-agent", "Ibid/test (" + name + ")");
        settings.put("ibid.queue.threads", "2");
        settings.put("ibid.queue.heartbeat", "1s");
        settings.put("ibid.queue.poll", "100ms");
        Replica started = Replica.start(name, settings);
        replicas.add(started);
        return started.ready();
    }

    /// The order that the README gives: a file is in the store before any row names it, so what the rows of an earlier
    /// moment name is in a later copy of the store.
    @Test
    void theDatabaseAndThenTheStoreAreSavedWhileWorkGoesOn() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start();
                EmbeddedPostgres second = EmbeddedPostgres.start()) {
            Replica saved = replica("saved", folder.resolve("saved"), database(first));
            String settled = submit(saved, 1);
            awaitDone(saved, settled);
            decide(saved, settled);
            origin.hold("saved");
            String underWay = submit(saved, WORKS + 1);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(origin::isHeld);

            DatabaseDump dump = DatabaseDump.of(url(first));
            origin.release();
            awaitDone(saved, underWay);
            copy(
                    folder.resolve("saved").resolve("store"),
                    folder.resolve("restored").resolve("store"));
            Map<String, String> reports = reports(saved, settled);
            saved.close();
            dump.restore(url(second));
            Replica restored = replica("restored", folder.resolve("restored"), database(second));

            assertEquals(reports, reports(restored, settled));
            awaitDone(restored, underWay);
            assertEquals(
                    (long) WORKS,
                    captures(restored, underWay)
                            .filter(capture -> capture.getString("verdict").equals("OK"))
                            .count(),
                    "what was under way when it was saved is done after it");
            assertEquals(List.of(), faults(restored));
            String capture = captures(restored, settled).toList().getFirst().getString("id");
            Files.delete(file(second, folder.resolve("restored").resolve("store"), capture));
            assertEquals(
                    List.of("MISSING_FILE " + capture),
                    faults(restored).stream()
                            .map(fault -> fault.get("kind") + " " + fault.get("capture"))
                            .toList());
        }
    }

    @Test
    void onOneMachineTheFolderIsAllThereIs() throws Exception {
        Replica saved = replica("saved", folder.resolve("saved"), Map.of());
        String document = submit(saved, 1);
        awaitDone(saved, document);
        decide(saved, document);
        Map<String, String> reports = reports(saved, document);
        saved.close();

        copy(folder.resolve("saved"), folder.resolve("restored"));
        Replica restored = replica("restored", folder.resolve("restored"), Map.of());

        assertEquals(reports, reports(restored, document));
        assertEquals(List.of(), faults(restored));
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static Map<String, String> database(EmbeddedPostgres postgres) {
        return Map.of("quarkus.datasource.jdbc.url", url(postgres));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static String submit(Replica to, int first) {
        String body = IntStream.range(first, first + WORKS)
                .mapToObj(n -> "Of that winter it is told that “Ice lay on the harbour all winter” in 19%02d.[%d]"
                        .formatted(n, n - first + 1))
                .collect(Collectors.joining("\n\n"));
        String notes = IntStream.range(first, first + WORKS)
                .mapToObj(n ->
                        "[%d] Ada Brook, “Harbour Winter Number %d,” Harbour Letters, May 2, 1950, http://letters.example/letter/%d."
                                .formatted(n - first + 1, n, n))
                .collect(Collectors.joining("\n\n"));
        return to.at()
                .contentType("text/plain; charset=UTF-8")
                .body(("Winters from " + first + "\n\n" + body + "\n\nNotes\n\n" + notes + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
    }

    private static void decide(Replica at, String document) {
        String claim = at.at().get("/claims?document=" + document).jsonPath().getString("[0].id");
        for (Map<String, String> act : List.of(
                Map.of("action", "take"),
                Map.of("action", "propose", "verdict", "CANNOT_CONFIRM", "reason", "Nobody wrote it down."))) {
            at.at()
                    .contentType("application/json")
                    .body(act)
                    .post("/claims/" + claim + "/reviews")
                    .then()
                    .statusCode(201);
        }
    }

    private static void awaitDone(Replica at, String document) {
        Awaitility.await("the document is done")
                .atMost(Duration.ofSeconds(120))
                .until(() -> at.at().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
    }

    /// Every claim's report, to the letter, and every copy.
    private static Map<String, String> reports(Replica at, String document) {
        Map<String, String> reports = new TreeMap<>();
        List<String> claims =
                at.at().get("/claims?limit=200&document=" + document).jsonPath().getList("id");
        assertFalse(claims.isEmpty());
        claims.forEach(claim ->
                reports.put(claim, at.at().get("/claims/" + claim).body().asString()));
        captures(at, document).map(capture -> capture.getString("id")).forEach(capture -> {
            Supplier<String> text =
                    () -> at.at().get("/captures/" + capture + "/text").body().asString();
            reports.put(capture, text.get());
        });
        return reports;
    }

    private static Stream<JsonPath> captures(Replica at, String document) {
        return at
                .at()
                .get("/claims?limit=200&document=" + document)
                .jsonPath()
                .<List<List<String>>>getList("citations.source.captures")
                .stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .map(id -> at.at().get("/captures/" + id).jsonPath());
    }

    private static Path file(EmbeddedPostgres postgres, Path store, String capture) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select warc from capture where id = '" + capture + "'")) {
            row.next();
            String address = row.getString(1);
            return store.resolve(address.substring(0, 2)).resolve(address);
        }
    }

    private static List<Map<String, Object>> faults(Replica at) {
        String audit = at.at().post("/audits").then().statusCode(202).extract().path("id");
        Awaitility.await("the audit is done")
                .atMost(Duration.ofSeconds(60))
                .until(() -> at.at().get("/audits/" + audit).jsonPath().getBoolean("done"));
        return at.at().get("/audits/" + audit + "/faults").jsonPath().getList("");
    }
}
