package ibid;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.reflection.Asked;
import ibid.reflection.ImageConfiguration;
import ibid.reflection.LeftToOthers;
import ibid.reflection.ReflectionAgent;
import ibid.reflection.Unregistered;
import ibid.store.S3Server;
import ibid.trace.Collector;
import io.restassured.RestAssured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that the program asks of reflection or the class path at work is missing from what its native image is told
/// to keep. The very classes that the compiler would get run here on a JVM, and are listened at.
class RegistrationIT {
    private static final Path SOURCES = Path.of("target", "native-sources");
    private static final String PREPARE = "./mvnw package -DskipTests -Dcontainer -Dquarkus.native.enabled=true"
            + " -Dquarkus.native.sources-only=true";

    /// One of each way to be needed: written as JSON, made of rows, asked for by a library; a file of ours, and of one.
    private static final List<String> NEEDED = List.of(
            "ibid.capture.CaptureHop",
            "ibid.capture.Holdings$Digest",
            "org.apache.xmpbox.schema.DublinCoreSchema",
            "java.nio.file.Paths",
            "com.github.benmanes.caffeine.cache.SSMW",
            "locales-en-US.xml",
            "com/ibm/icu/impl/data/icudata/brkitr/sent.brk");

    @TempDir
    Path folder;

    @Test
    void whatTheProgramAsksForIsInItsNativeImage() throws Exception {
        assumeTrue(isPrepared(), "the native image is not prepared, or was before the last change: " + PREPARE);
        List<Path> jars = jars();
        List<Asked> asked = asked();
        ImageConfiguration image = new ImageConfiguration(jars);
        LeftToOthers others = LeftToOthers.read();
        try (URLClassLoader program = program(jars)) {
            assertEquals("", String.join("\n", missing(image, program, asked, others)));
            assertEquals(List.of(), others.unused(), "reasons for what nothing asks for any more");
            for (String needed : NEEDED) {
                assertTrue(
                        missing(image.without(needed), program, asked, others).stream()
                                .anyMatch(one -> one.contains(needed)),
                        "nobody would notice if it were forgotten: " + needed);
            }
        }
    }

    private static boolean isPrepared() throws IOException {
        if (!Files.isDirectory(SOURCES.resolve("lib"))) {
            return false;
        }
        FileTime prepared = Files.getLastModifiedTime(jars().getFirst());
        try (Stream<Path> compiled = Files.walk(Path.of("target", "classes"))) {
            for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(prepared) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<String> missing(
            ImageConfiguration image, ClassLoader program, List<Asked> asked, LeftToOthers others) {
        return new Unregistered(image, program)
                .of(asked).stream()
                        .filter(one -> !others.covers(one))
                        .map(Asked::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Asked> asked() throws Exception {
        List<Asked> asked = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                EmbeddedPostgres another = EmbeddedPostgres.start();
                Collector collector = new Collector()) {
            Map<String, String> database =
                    Map.of("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            Map<String, String> settings = new HashMap<>(database);
            settings.put("quarkus.otel.exporter.otlp.endpoint", collector.url());
            settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
            settings.put("quarkus.log.console.json.enabled", "true");
            settings.put("ibid.sample", "true");
            settings.put("ibid.sample.hold", "1s");
            asked.addAll(listened("journey", settings, _ -> Walk.through()));
            asked.addAll(signedIn(another));
            asked.addAll(commanded(database));
        }
        return asked;
    }

    private interface Visit {
        void pay(int port) throws Exception;
    }

    /// With everything else that an operator may set: copies in a bucket, sign-in by OpenID Connect.
    private List<Asked> signedIn(EmbeddedPostgres postgres) throws Exception {
        IdentityProvider provider = new IdentityProvider();
        try (S3Server store = S3Server.start()) {
            store.makeBucket();
            Map<String, String> settings = new HashMap<>(new SignedInProfile().getConfigOverrides());
            settings.putAll(provider.start());
            settings.putAll(store.settings());
            settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            IdentityProvider.signsIn("ada", "administrator", Duration.ofMinutes(5));
            return listened("signed-in", settings, port -> {
                given().header(
                                "Authorization",
                                "Bearer " + IdentityProvider.accessToken("ada", Set.of("administrator")))
                        .contentType("text/plain")
                        .body("The ice was thin in 2019.")
                        .post("/documents")
                        .then()
                        .statusCode(201);
                try (HttpClient browser = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .cookieHandler(new CookieManager())
                        .build()) {
                    HttpResponse<String> desk = browser.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/desk"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertEquals(200, desk.statusCode(), desk.body());
                }
            });
        } finally {
            provider.stop();
        }
    }

    private List<Asked> commanded(Map<String, String> settings) throws Exception {
        Path manuscript = Files.writeString(folder.resolve("ice.txt"), "The ice was thin in 2019.");
        List<Asked> asked = new ArrayList<>();
        for (String format : List.of("table", "json", "sarif", "junit")) {
            asked.addAll(ran("check-" + format, settings, "check", manuscript.toString(), "--format", format));
        }
        asked.addAll(ran("audit", settings, "audit"));
        asked.addAll(ran("generate-completion", settings, "generate-completion"));
        asked.addAll(ran("help", settings, "--help"));
        return asked;
    }

    private List<Asked> ran(String name, Map<String, String> settings, String... arguments) throws Exception {
        Path log = log(name);
        Process process = start(log, settings, arguments);
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "it ends");
        assertEquals(0, process.exitValue(), String.join(" ", arguments));
        return Asked.read(log);
    }

    private List<Asked> listened(String name, Map<String, String> settings, Visit visit) throws Exception {
        Path log = log(name);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.http.port", Integer.toString(port));
        Process process = start(log, all);
        String uri = RestAssured.baseURI;
        int before = RestAssured.port;
        try {
            RestAssured.baseURI = "http://127.0.0.1";
            RestAssured.port = port;
            Awaitility.await("the program answers")
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .failFast("it ended: see target/registration.log", () -> !process.isAlive())
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            visit.pay(port);
        } finally {
            RestAssured.baseURI = uri;
            RestAssured.port = before;
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        return Asked.read(log);
    }

    /// Kept, for whoever wants to know who asked.
    private static Path log(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "asked"))
                .resolve(name + ".tsv")
                .toAbsolutePath();
    }

    private Process start(Path log, Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-javaagent:" + ReflectionAgent.pack(folder) + "=" + log,
                "-Dibid.data=" + folder.resolve("data"),
                "-Dibid.fetch.allow=127.0.0.0/8",
                "-Dibid.fetch.ports=1-65535",
                "-Dibid.fetch.timegates="));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jars().getFirst().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "registration.log").toFile()))
                .start();
    }

    /// The program's own first.
    private static List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path part : List.of(SOURCES, SOURCES.resolve("lib"))) {
            try (Stream<Path> files = Files.list(part)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    private static URLClassLoader program(List<Path> jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
