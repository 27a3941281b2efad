package ibid.launch;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// One process of the packaged program.
final class Replica implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Does not wait until it answers.
    static Replica start(String name, Map<String, String> settings) throws IOException {
        return start(name, List.of(), settings);
    }

    /// @param within a command that ends in running the program
    static Replica start(String name, List<String> within, Map<String, String> settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(within);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("-Xmx256m");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        command.add(PROGRAM.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "replica-" + name + ".log").toFile()))
                .start();
        return new Replica(process, port);
    }

    Replica ready() {
        Awaitility.await("the program answers")
                .atMost(Duration.ofMinutes(4))
                .ignoreExceptions()
                .failFast("it ended: its log is in target", () -> !process.isAlive())
                .until(() -> at().get("/q/health/ready").statusCode() == 200);
        return this;
    }

    RequestSpecification at() {
        return given().baseUri("http://127.0.0.1:" + port);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Whether it says that it takes requests.
    boolean isReady() {
        try {
            return at().get("/q/health/ready").statusCode() == 200;
        } catch (Exception refused) {
            return false;
        }
    }

    /// As Kubernetes ends it: asked to, and waited for.
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not stop when it is asked to");
        }
        return process.exitValue();
    }

    /// As the machine would end it, were the plug pulled.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
