package ibid.launch;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ibid.ocr.PrintedPage;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program is killed while captures run, and started again on the same folder: its embedded database comes
/// back, and every capture that was accepted is done, once.
class CrashIT {
    private static final int WORKS = 40;
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");

    @TempDir
    Path data;

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private HttpServer origin;
    private Process program;
    private int port;

    @BeforeEach
    void startTheOrigin() throws IOException {
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        origin.createContext("/", this::answerSlowly);
        origin.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        origin.stop(0);
        program.destroy();
        assertTrue(program.waitFor(90, TimeUnit.SECONDS), "the program stops when it is asked to");
        assertFalse(
                Files.exists(data.resolve("postgresql").resolve("data").resolve("postmaster.pid")),
                "its database stops with it");
    }

    /// Slowly enough that captures are under way when the program is killed.
    private void answerSlowly(HttpExchange exchange) throws IOException {
        asked.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new AtomicInteger())
                .incrementAndGet();
        Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);
        byte[] page =
                "<html><title>Harbour Winter Number %1$s</title><body><h1>Harbour Winter Number %1$s</h1><p>%2$s</p></body></html>"
                        .formatted(
                                exchange.getRequestURI().getPath().substring(1),
                                "Ice lay on the harbour all winter. ".repeat(20))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private void startTheProgram(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dibid.data=" + data,
                "-Dquarkus.http.port=" + port,
                "-Dibid.fetch.allow=127.0.0.0/8",
                "-Dibid.fetch.ports=1-65535",
                "-Dibid.fetch.hosts.\"slow.example\"=127.0.0.1:"
                        + origin.getAddress().getPort(),
                "-Dibid.queue.threads=4",
                "-Dibid.queue.heartbeat=1s",
                "-Dibid.queue.poll=100ms"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/crash.log").toFile()))
                .start();
        Awaitility.await("the program answers")
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> at().get("/q/health/ready").statusCode() == 200);
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1:" + port);
    }

    private static String documentThatCites(int works) {
        String body = IntStream.rangeClosed(1, works)
                .mapToObj(n -> "The harbour froze on January %d, 1900.[%d]".formatted(n % 28 + 1, n))
                .collect(Collectors.joining("\n\n"));
        String notes = IntStream.rangeClosed(1, works)
                .mapToObj(n ->
                        "[%d] Ada Brook, “Harbour Winter Number %d,” Harbour Letters, May 2, 1950, http://slow.example/%d."
                                .formatted(n, n, n))
                .collect(Collectors.joining("\n\n"));
        return "Winters\n\n" + body + "\n\nNotes\n\n" + notes + "\n";
    }

    private List<JsonPath> captures() {
        return at().get("/sources?limit=200").jsonPath().<List<String>>getList("captures").stream()
                .flatMap(List::stream)
                .map(id -> at().get("/captures/" + id).jsonPath())
                .toList();
    }

    private long done() {
        return captures().stream().filter(capture -> capture.getBoolean("done")).count();
    }

    /// When each capture that is done was made.
    private Map<String, String> doneAt() {
        return captures().stream()
                .filter(capture -> capture.getBoolean("done"))
                .collect(Collectors.toMap(
                        capture -> capture.getString("id"), capture -> capture.getString("capturedAt")));
    }

    @Test
    void afterAKillEveryAcceptedCaptureIsDoneOnce() throws Exception {
        Files.deleteIfExists(Path.of("target/crash.log"));
        startTheProgram();
        String document = at().contentType("text/plain; charset=UTF-8")
                .body(documentThatCites(WORKS).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        Awaitility.await("some captures are done, and some are not").until(() -> done() > 3);

        Map<String, String> before = doneAt();
        program.destroyForcibly().waitFor();
        long doneBefore = asked.size();
        assertTrue(doneBefore < WORKS, "killed while captures were under way");
        startTheProgram();

        Awaitility.await("every capture is done")
                .atMost(Duration.ofSeconds(120))
                .until(() -> done() == WORKS);
        Map<String, String> after = doneAt();
        before.forEach((capture, at) -> assertEquals(at, after.get(capture), "what was done is not done again"));
        List<JsonPath> captures = captures();
        assertEquals(WORKS, captures.size(), "no capture was lost, none was doubled");
        assertEquals(
                Map.of("OK", (long) WORKS),
                captures.stream()
                        .collect(
                                Collectors.groupingBy(capture -> capture.getString("verdict"), Collectors.counting())));
        captures.forEach(capture -> at().get("/captures/" + capture.getString("id") + "/warc")
                .then()
                .statusCode(200));
        Awaitility.await("the document is done")
                .until(() -> at().get("/documents/" + document).jsonPath().getBoolean("progress.done"));
    }

    /// Stands in for the program that reads pictures, and takes as long as there is a file that holds it up.
    private Path slowReader(Path hold, Path readings) throws IOException {
        Path reader = Files.writeString(data.resolve("reader.sh"), """
                #!/bin/sh
                case "$1" in
                --version) echo "tesseract 5.0.0" ;;
                --list-langs) echo "eng" ;;
                *) echo "$$" >> "%s"; while [ -e "%s" ]; do sleep 0.1; done; echo "The weir at Lower Tindal broke in 1903." ;;
                esac
                """.formatted(readings, hold));
        Files.setPosixFilePermissions(reader, PosixFilePermissions.fromString("rwx------"));
        return reader;
    }

    @Test
    void aScanIsReadThoughTheProgramIsKilledWhileItIs() throws Exception {
        Path hold = Files.createFile(data.resolve("hold"));
        Path readings = data.resolve("readings");
        String reader = "-Dibid.ocr.command=" + slowReader(hold, readings);
        startTheProgram(reader);
        String document = at().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Weir

                        The weir at Lower Tindal broke in 1903.[1]

                        Notes

                        [1] Ada Brook, The Weir (Tindal: Fyr, 1950), 12.
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String citation = at().get("/claims?document=" + document).jsonPath().getString("[0].citations[0].id");
        String capture = at().multiPart("file", "scan.png", PrintedPage.png("The weir broke."), "image/png")
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Awaitility.await("the picture is being read")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(readings));

        program.destroyForcibly().waitFor();
        startTheProgram(reader);
        Awaitility.await("the picture is being read again")
                .atMost(Duration.ofSeconds(120))
                .until(() -> Files.readAllLines(readings).size() == 2);
        assertEquals("NO_TEXT_LAYER", at().get("/captures/" + capture).path("verdict"));
        Files.delete(hold);

        Awaitility.await("its text is there, and the claim was held against it")
                .atMost(Duration.ofSeconds(120))
                .until(() -> at().get("/claims?document=" + document)
                        .jsonPath()
                        .getString("[0].status")
                        .equals("PASSAGE_FOUND"));
        assertEquals("tesseract", at().get("/captures/" + capture).path("ocr.extractor"));
        assertEquals(2, Files.readAllLines(readings).size(), "it is read once more, and not again");
    }
}
