package ibid.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A server that speaks S3, on loopback, in a process of its own; its objects live as long as it does.
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "copies";

    static final String CREDENTIAL = "not-a-secret";

    private static final String IDENTITY = "reader";

    private static final Path PROGRAM = Path.of("target", "test-servers", "s3proxy.jar");

    private final Process process;
    private final Path settings;
    private final URI address;

    private S3Server(Process process, Path settings, URI address) {
        this.process = process;
        this.settings = settings;
        this.address = address;
    }

    public static S3Server start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        Properties properties = new Properties();
        properties.setProperty("s3proxy.authorization", "aws-v4");
        properties.setProperty("s3proxy.identity", IDENTITY);
        properties.setProperty("s3proxy.credential", CREDENTIAL);
        properties.setProperty("s3proxy.endpoint", address.toString());
        properties.setProperty("jclouds.provider", "transient-nio2");
        Path settings = Files.createTempFile("s3", ".properties");
        try (var out = Files.newOutputStream(settings)) {
            properties.store(out, null);
        }
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, settings, address);
        Awaitility.await("the server that speaks S3 answers")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(server::answers);
        return server;
    }

    private boolean answers() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    > 0;
        }
    }

    /// The settings with which a program of ours keeps its copies here.
    public Map<String, String> settings() {
        return Map.of(
                "ibid.store",
                "s3",
                "ibid.store.bucket",
                BUCKET,
                "quarkus.s3.endpoint-override",
                address.toString(),
                "quarkus.s3.path-style-access",
                "true",
                "quarkus.s3.aws.region",
                Region.US_EAST_1.id(),
                "quarkus.s3.aws.credentials.type",
                "static",
                "quarkus.s3.aws.credentials.static-provider.access-key-id",
                IDENTITY,
                "quarkus.s3.aws.credentials.static-provider.secret-access-key",
                CREDENTIAL);
    }

    public void makeBucket() {
        try (S3Client client = client(CREDENTIAL)) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    S3Client client(String credential) {
        return S3Client.builder()
                .endpointOverride(address)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, credential)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.delete(settings);
    }
}
