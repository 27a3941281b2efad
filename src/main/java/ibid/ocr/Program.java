package ibid.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a program within a time and for an output of a certain size. Of our own environment, which may hold passwords,
/// it sees only what it needs to run.
final class Program {
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "LD_LIBRARY_PATH",
            "TESSDATA_PREFIX",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SystemRoot");
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private Program() {}

    /// What came of a run.
    sealed interface Outcome {
        /// It ended well.
        record Done(String output) implements Outcome {}

        /// It did not; why, in words.
        record Failed(String reason) implements Outcome {}
    }

    /// @param most bytes of output
    static Outcome run(List<String> command, Duration timeout, int most) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        // As many at once as we start, not times the cores.
        environment.put("OMP_THREAD_LIMIT", "1");
        try {
            return outcome(builder.start(), timeout, most);
        } catch (IOException _) {
            return new Outcome.Failed("it cannot be run");
        }
    }

    private static Outcome outcome(Process process, Duration timeout, int most) throws IOException {
        FutureTask<byte[]> output = new FutureTask<>(() -> read(process, most));
        try {
            process.getOutputStream().close();
            Thread.ofVirtual().name("output of " + process.pid()).start(output);
            if (!process.waitFor(timeout)) {
                return new Outcome.Failed("it took longer than " + timeout.toSeconds() + " seconds");
            }
            byte[] bytes = output.get(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
            if (bytes.length > most) {
                return new Outcome.Failed("it wrote more than " + most + " bytes");
            }
            return process.exitValue() == 0
                    ? new Outcome.Done(new String(bytes, StandardCharsets.UTF_8))
                    : new Outcome.Failed("it ended with " + process.exitValue());
        } catch (ExecutionException | TimeoutException _) {
            return new Outcome.Failed("its output broke off");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// One byte more than may be, at most; then there is no use in waiting for the end.
    private static byte[] read(Process process, int most) throws IOException {
        try (InputStream stream = process.getInputStream()) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                process.destroyForcibly();
            }
            return bytes;
        }
    }
}
