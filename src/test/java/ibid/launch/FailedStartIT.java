package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that cannot start says why, ends with an error, and leaves no server behind.
class FailedStartIT {
    @TempDir
    Path data;

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertStopsAndSays("Ibid cannot start: ", "-Dquarkus.http.port=" + taken.getLocalPort());
        }
    }

    @Test
    void aServerThatOthersReachAndNobodySignsInToIsRefused() throws Exception {
        assertStopsAndSays(
                "nobody has to sign in. Either leave quarkus.http.host at 127.0.0.1",
                "-Dquarkus.http.host=0.0.0.0",
                "-Dquarkus.http.port=0");
    }

    @Test
    void aSettingThatCannotBeReadIsNamed() throws Exception {
        assertStopsAndSays("ibid.queue.threads", "-Dibid.queue.threads=many", "-Dquarkus.http.port=0");
        assertStopsAndSays("ibid.fetch.allow cannot be read", "-Dibid.fetch.allow=somewhere", "-Dquarkus.http.port=0");
    }

    private void assertStopsAndSays(String why, String... settings) throws Exception {
        Path log = data.resolve("start.log");
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Dibid.data=" + data));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(program.waitFor(90, TimeUnit.SECONDS), "it ends");
        } finally {
            program.destroyForcibly();
        }

        assertEquals(1, program.exitValue());
        assertTrue(Files.readString(log).contains(why), Files.readString(log));
        assertFalse(Files.exists(data.resolve("postgresql/data/postmaster.pid")), "its database stops with it");
    }
}
