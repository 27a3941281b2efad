package ibid.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as a command, on an embedded database of its own and a web of one page.
class CommandIT {
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");

    @TempDir
    Path folder;

    private HttpServer origin;

    @BeforeEach
    void serveTheCitedPage() throws IOException {
        byte[] page = """
                <html><head><title>Ice in the Harbour</title></head><body><article><h1>Ice in the Harbour</h1>
                <p>The council called it an orderly retreat rather than a rout, and closed the harbour in 1900.</p>
                <p>%s</p></article></body></html>
                """.formatted("The pilots stayed ashore until the thaw. ".repeat(20))
                .getBytes(StandardCharsets.UTF_8);
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/ice");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? page.length : -1);
            exchange.getResponseBody().write(there ? page : new byte[0]);
            exchange.close();
        });
        origin.start();
    }

    @AfterEach
    void stop() {
        origin.stop(0);
    }

    @Test
    void aManuscriptIsCheckedExportedAndAuditedWithoutAServer() throws Exception {
        Path manuscript = Files.writeString(folder.resolve("ice.txt"), """
                A Cold Year

                The council called it “a cautious retreat rather than a rout.”[1]

                Notes

                [1] Ada Brook, “Ice in the Harbour,” Harbour Letters, May 2, 1950, http://ice.example/ice.
                """);

        Ended checked = run("check", manuscript.toString(), "--format", "json");
        assertEquals(1, checked.code(), checked.err());
        JsonNode outcome = new ObjectMapper().readTree(checked.out());
        assertEquals("DISCREPANCY", outcome.at("/checked/0/claims/0/status").asText());
        assertEquals(
                "an orderly",
                outcome.at("/checked/0/claims/0/citations/0/findings/0/differences/0/source")
                        .asText());

        Ended tolerated = run("check", manuscript.toString(), "--fail-on", "STALE");
        assertEquals(0, tolerated.code(), tolerated.err());
        assertTrue(tolerated.out().contains("1 DISCREPANCY"), tolerated.out());

        Ended audited = run("audit");
        assertEquals(0, audited.code(), audited.out() + audited.err());
        spoilOneFile();
        Ended spoilt = run("audit");
        assertEquals(1, spoilt.code(), spoilt.out() + spoilt.err());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheExitCodeTellsIt() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Ended ended = run("check", empty.toString());
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("empty.txt: The body is empty"), ended.err());
        assertEquals(2, run("chekc").code());

        Path readable = Files.writeString(folder.resolve("ice.txt"), "It froze.");
        Ended some = run("check", folder.toString(), folder.resolve("none.txt").toString(), readable.toString());
        assertEquals(3, some.code());
        assertTrue(some.err().contains("it is a folder; name the files in it"), some.err());
        assertTrue(some.err().contains("none.txt: there is no such file"), some.err());
        assertTrue(some.out().contains("ice.txt"), some.out());
    }

    @Test
    void theVersionIsTheBuilds() throws Exception {
        Ended ended = run("--version");
        assertEquals(0, ended.code());
        assertTrue(ended.out().matches("(?s)ibid \\d+\\.\\d+.*"), ended.out());
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws Exception {
        Path manuscript = Files.writeString(folder.resolve("ice.txt"), "It froze.");
        Ended ended = run("check", manuscript.toString(), "--server", "http://127.0.0.1:9");
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("no server answers at http://127.0.0.1:9"), ended.err());
    }

    private void spoilOneFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/store"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.delete(file);
            Files.write(file, bytes);
        }
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dibid.data=" + folder.resolve("data"),
                "-Dibid.fetch.allow=127.0.0.0/8",
                "-Dibid.fetch.ports=1-65535",
                "-Dibid.fetch.hosts.\"ice.example\"=127.0.0.1:"
                        + origin.getAddress().getPort(),
                "-jar",
                PROGRAM.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the command ends");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
