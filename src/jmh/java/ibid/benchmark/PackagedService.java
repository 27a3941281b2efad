package ibid.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The packaged program in a process of its own, on a PostgreSQL of its own. What it holds is read from Linux.
final class PackagedService implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final long TICK_NANOS = 10_000_000;

    private final EmbeddedPostgres postgres;
    private final long postmaster;
    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedService(EmbeddedPostgres postgres, long postmaster, Process process, URI base) {
        this.postgres = postgres;
        this.postmaster = postmaster;
        this.process = process;
        this.base = base;
    }

    static PackagedService start(Map<String, String> settings) throws IOException, InterruptedException {
        if (!Files.exists(PROGRAM)) {
            throw new IOException("package the program first: ./mvnw package -DskipTests");
        }
        Path cluster = Files.createTempDirectory("load-database");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(true)
                .start();
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Dquarkus.datasource.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.level=WARN",
                "-Dibid.data=" + Files.createTempDirectory("load"),
                "-Dibid.audit.every="));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        PackagedService service =
                new PackagedService(postgres, postmaster, process, URI.create("http://127.0.0.1:" + port));
        while (!service.answers()) {
            if (!process.isAlive()) {
                postgres.close();
                throw new IOException("the program did not start");
            }
            Thread.sleep(200);
        }
        return service;
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    String database() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Remote-User", "anna")
                        .timeout(Duration.ofMinutes(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The processor's time that it and its database have taken so far, what processes of the database that ended took
    /// among it.
    Duration cpu() throws IOException {
        Duration all = process.info().totalCpuDuration().orElse(Duration.ZERO).plus(taken(postmaster, 4));
        for (long backend : backends()) {
            all = all.plus(taken(backend, 2));
        }
        return all;
    }

    private List<Long> backends() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    /// @param fields 2: its own time; 4: that of its ended children besides. See proc(5), utime and what follows.
    private static Duration taken(long process, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        } catch (NoSuchFileException ended) {
            return Duration.ZERO;
        }
        String[] field = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Duration.ofNanos(TICK_NANOS
                * Stream.of(field)
                        .skip(11)
                        .limit(fields)
                        .mapToLong(Long::parseLong)
                        .sum());
    }

    /// Collects its garbage.
    void collect() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Bytes of it that are in memory.
    long resident() throws IOException {
        Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    }

    /// Files and sockets that it has open.
    long open() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.count();
        }
    }

    /// The values of a metric whose labels contain some words, together.
    double metric(String metrics, String name, String labels) {
        return Pattern.compile("(?m)^" + name + "(?:\\{([^}]*)})? (\\S+)$")
                .matcher(metrics)
                .results()
                .filter(line -> labels.isEmpty() || labelled(line).contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .sum();
    }

    private static String labelled(MatchResult line) {
        return line.group(1) == null ? "" : line.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            postgres.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
