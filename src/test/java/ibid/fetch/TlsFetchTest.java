package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TLS over the approved address, with the name checked against the certificate.
class TlsFetchTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeACertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("origin.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "origin",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=named.example",
                        "-ext",
                        "san=dns:named.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("origin", keys.getCertificate("origin"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static OriginServer secure() throws IOException {
        return new OriginServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    private static Fetched fetch(String url, int port, SSLSocketFactory tls) {
        FetchSettings settings = FetchSettings.strict()
                .withAllow("127.0.0.0/8")
                .withPorts("1-65535")
                .withHosts(Map.of("named.example", "127.0.0.1:" + port, "other.example", "127.0.0.1:" + port))
                .withLimits(FetchLimits.DEFAULT.withTimes(
                        Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(2500)));
        return new Fetcher(settings, new Guard(settings, Resolver.system()), InstantSource.system(), tls).fetch(url);
    }

    private static CaptureVerdict failure(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched).verdict();
    }

    @Test
    void theSessionIsKeptWithTheHop() throws IOException {
        try (OriginServer origin = secure().html("/a", "<p>secret</p>")) {
            Fetched.Response response = assertInstanceOf(
                    Fetched.Response.class,
                    fetch("https://named.example/a", origin.port(), context.getSocketFactory()));
            TlsSession tls = response.hops().getFirst().tls();
            assertEquals("<p>secret</p>", response.text());
            assertTrue(tls != null
                    && tls.protocol().startsWith("TLSv1.")
                    && tls.certificates().size() == 1);
        }
    }

    @Test
    void aRedirectOnTheSameHostNeedsNoSecondHandshakeAndIsKeptWithTheSameSession() throws IOException {
        try (OriginServer origin = secure().keepOpen().redirect("/a", 301, "/b").html("/b", "<p>secret</p>")) {
            Fetched.Response response = assertInstanceOf(
                    Fetched.Response.class,
                    fetch("https://named.example/a", origin.port(), context.getSocketFactory()));

            assertEquals("<p>secret</p>", response.text());
            assertEquals(1, origin.connections());
            assertEquals(
                    response.hops().getFirst().tls(), response.hops().getLast().tls());
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws IOException {
        try (OriginServer origin = secure().html("/a", "<p>secret</p>")) {
            assertEquals(
                    CaptureVerdict.TLS_ERROR,
                    failure(fetch("https://other.example/a", origin.port(), context.getSocketFactory())));
        }
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() throws IOException {
        try (OriginServer origin = secure().html("/a", "<p>secret</p>")) {
            SSLSocketFactory machines = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertEquals(CaptureVerdict.TLS_ERROR, failure(fetch("https://named.example/a", origin.port(), machines)));
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsATlsError() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answer(plain, "HTTP/1.1 400 Bad Request\r\n\r\n"));
            assertEquals(
                    CaptureVerdict.TLS_ERROR,
                    failure(fetch("https://named.example/", plain.getLocalPort(), context.getSocketFactory())));
        }
    }

    @Test
    void aHandshakeThatDripsEndsInTime() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            // A record header that promises sixteen kilobytes of handshake, and then a byte now and again.
            Thread.ofVirtual().start(() -> answer(plain, "\u0016\u0003\u0003\u003f\u00ff\u0002" + "\0".repeat(4000)));
            long start = System.nanoTime();
            assertEquals(
                    CaptureVerdict.TIMEOUT,
                    failure(fetch("https://named.example/", plain.getLocalPort(), context.getSocketFactory())));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
        }
    }

    private static void answer(ServerSocket server, String text) {
        try (var socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            for (char c : text.toCharArray()) {
                out.write(c);
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException _) {
            // The client has gone.
        }
    }
}
