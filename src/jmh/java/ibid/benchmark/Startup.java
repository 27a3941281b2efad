package ibid.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long the packaged program takes from the start of its process to its first answer, and how much memory it then
/// has, with and without an AOT cache, in turns. Package it before:
///
///     ./mvnw package -DskipTests -Dquarkus.package.jar.type=aot-jar
///     ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.main=ibid.benchmark.Startup -Dbenchmark=5
public final class Startup {
    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Enough that what is only loaded when it is needed is loaded.
    private static final int ASKED = 50;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DOCUMENT = """
            The Weir

            In 1888 the weir was “cut in 412 blocks of granite”, and lowered by 2 metres in 1902.[1]

            Notes

            [1] Ada Holm, The Weir (Bergen: Fyr, 1890), 12.
            """;

    private Startup() {}

    /// @param first milliseconds to the first answer
    /// @param resident megabytes after it
    /// @param used megabytes after some more requests
    private record Run(double first, double resident, double used) {}

    public static void main(String... args) throws Exception {
        int rounds = args.length == 0 || args[0].equals(".*") ? 5 : Integer.parseInt(args[0]);
        Path data = Files.createTempDirectory("ibid-startup");
        Path cache = data.resolve("ibid.aot");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            run(url, data, "-XX:AOTCacheOutput=" + cache);
            System.out.printf(
                    Locale.ROOT, "the cache: %.0f MB, the program %.0f MB%n", megabytes(cache), size(PROGRAM));
            List<Run> without = new ArrayList<>();
            List<Run> with = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                without.add(run(url, data, "-XX:AOTMode=off"));
                // "on" ends the program where the cache cannot be used; by default it would start without.
                with.add(run(url, data, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
            }
            tell("without the cache", without);
            tell("with the cache", with);
        }
    }

    private static Run run(String database, Path data, String... flags) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-Xmx512m",
                "-Dquarkus.datasource.jdbc.url=" + database,
                "-Dibid.data=" + data,
                "-Dquarkus.http.port=" + port,
                "-jar",
                PROGRAM.toString()));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        try {
            URI root = URI.create("http://127.0.0.1:" + port + "/");
            awaitReady(process, root.resolve("q/health/ready"));
            double first = (System.nanoTime() - began) / 1e6;
            double resident = resident(process);
            for (int asked = 0; asked < ASKED; asked++) {
                status(HttpRequest.newBuilder(root.resolve("documents"))
                        .header("Content-Type", "text/plain; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(DOCUMENT))
                        .build());
                status(HttpRequest.newBuilder(root.resolve("claims")).build());
                status(HttpRequest.newBuilder(root.resolve("desk")).build());
            }
            return new Run(first, resident, resident(process));
        } finally {
            // Asked to stop, it ends as an operator's would, and writes the cache where it is to.
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitReady(Process process, URI ready) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(HttpRequest.newBuilder(ready).build()) != 200) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException("The program does not answer");
            }
            Thread.sleep(5);
        }
    }

    /// 0 where nobody answers.
    private static int status(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /// As the kernel counts it; Linux only.
    private static double resident(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1048576.0;
    }

    private static double size(Path program) throws IOException {
        try (Stream<Path> files = Files.walk(program.getParent())) {
            double all = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all += megabytes(file);
            }
            return all;
        }
    }

    private static void tell(String what, List<Run> runs) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.0f ms to the first answer, then %4.0f MB, after %d requests %4.0f MB%n",
                what,
                median(runs.stream().mapToDouble(Run::first).sorted().toArray()),
                median(runs.stream().mapToDouble(Run::resident).sorted().toArray()),
                3 * ASKED,
                median(runs.stream().mapToDouble(Run::used).sorted().toArray()));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
