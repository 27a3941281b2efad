package ibid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// What a bucket's refusal means.
class RefusingBucketTest {
    private HttpServer server;
    private volatile int status;
    private volatile String code = "";

    @BeforeEach
    void refuseEverything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "<Error><Code>%s</Code><Message>no</Message></Error>"
                    .formatted(code)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "507, InsufficientStorage, FULL",
        "507, '', FULL",
        "403, QuotaExceeded, FULL",
        "503, SlowDown, UNAVAILABLE",
        "403, AccessDenied, UNAVAILABLE"
    })
    void aRefusalSaysWhetherThereIsNoRoomOrNoBucket(int answered, String says, StoreFailure.Why why) {
        status = answered;
        code = says;
        try (S3Client client = S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("reader", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            S3Store store = new S3Store(client, "copies", "");

            StoreFailure failure = assertThrows(StoreFailure.class, () -> store.put(out -> out.write(7)));

            assertEquals(why, failure.why());
        }
    }
}
