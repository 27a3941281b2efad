package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2031-05-04T03:02:01Z"));

    private final OriginServer origin = new OriginServer();
    private final FetchSettings settings = FetchSettings.strict()
            .withAllow("127.0.0.0/8")
            .withPorts("1-65535")
            .withUserAgent("Ibid-Test/1 (mailto:desk@example.org)")
            .withHosts(Map.of("archive.example", "127.0.0.1:" + origin.port()));

    @AfterEach
    void stop() throws IOException {
        origin.close();
    }

    private Fetched fetch(String url) {
        return new Fetcher(settings, new Guard(settings, Resolver.system()), CLOCK).fetch(url);
    }

    private Fetched.Response response(String path) {
        return assertInstanceOf(Fetched.Response.class, fetch(origin.url(path)));
    }

    @Test
    void theRequestIsHonestAndKeptToTheByte() {
        origin.html("/a", "<p>Hello</p>");
        Hop hop = response("/a?b=c#d").hops().getFirst();
        assertEquals(
                """
                GET /a?b=c HTTP/1.1
                Host: 127.0.0.1:%d
                User-Agent: Ibid-Test/1 (mailto:desk@example.org)
                Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.8
                Accept-Encoding: gzip, br

                """.formatted(origin.port()).replace("\n", "\r\n"),
                new String(hop.request(), StandardCharsets.US_ASCII));
        assertEquals(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 12\r\n\r\n<p>Hello</p>",
                new String(hop.response().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void chunksAreJoinedAndKeptAsSent() {
        origin.on(
                "/c",
                "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked",
                "4;name=value\r\nWiki\r\n6\r\npedia \r\n0\r\nTrailer: x\r\n\r\n");
        Fetched.Response response = response("/c");
        assertEquals("Wikipedia ", response.text());
        assertEquals(null, response.truncated());
    }

    @Test
    void gzipIsUndoneForTheBodyOnly() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("squeezed".getBytes(StandardCharsets.UTF_8));
        }
        origin.on("/z", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip", packed.toByteArray());
        Fetched.Response response = response("/z");
        assertEquals("squeezed", response.text());
        HttpReply.Reading.Read stored = assertInstanceOf(
                HttpReply.Reading.Read.class,
                HttpReply.parse(response.hops().getFirst().response().bytes()));
        assertEquals(packed.size(), stored.reply().payload().length());
    }

    @Test
    void brotliIsUndoneForTheBodyOnly() {
        byte[] packed = HexFormat.of().parseHex("0b028068656c6c6f03");
        origin.on("/br", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: br", packed);
        Fetched.Response response = response("/br");
        assertEquals("hello", response.text());
        HttpReply.Reading.Read stored = assertInstanceOf(
                HttpReply.Reading.Read.class,
                HttpReply.parse(response.hops().getFirst().response().bytes()));
        assertArrayEquals(packed, stored.reply().payload().bytes());
    }

    @Test
    void redirectsAreFollowedHopByHop() {
        origin.redirect("/1", 301, "2?x#part")
                .redirect("/2", 302, "//archive.example/3")
                .html("/3", "<p>There</p>");
        Fetched.Response response = response("/1");
        assertEquals("http://archive.example/3#part", response.finalUrl());
        assertEquals(
                "[301, 302, 200]",
                response.hops().stream().map(Hop::status).toList().toString());
    }

    @Test
    void aPageThatOnlySendsTheBrowserOnIsAHop() {
        origin.html("/old", "<meta http-equiv='Refresh' content='0; URL=/new?a=b'><p>We have moved.</p>");
        origin.html("/new", "<p>Here</p>");
        Fetched.Response response = response("/old");
        assertEquals(origin.url("/new?a=b"), response.finalUrl());
        assertEquals(
                List.of(origin.url("/old"), origin.url("/new?a=b")),
                response.hops().stream().map(Hop::url).toList());
    }

    @Test
    void aPageThatCallsItselfAgainStaysWhatItIs() {
        origin.html("/live", "<meta http-equiv=refresh content='5; url=/live'><p>The latest</p>");
        assertEquals(1, response("/live").hops().size());
        String article = "<p>" + "The harbour is open again. ".repeat(40) + "</p>";
        origin.html("/long", "<meta http-equiv=refresh content='5; url=/other'>" + article);
        assertEquals(origin.url("/long"), response("/long").finalUrl());
    }

    @Test
    void aPageCannotSendUsIntoTheOperatorsNetwork() {
        origin.html("/inside", "<meta http-equiv=refresh content='0; url=http://10.1.2.3/'>");
        assertEquals(
                CaptureVerdict.FORBIDDEN_ADDRESS,
                assertInstanceOf(Fetched.Failed.class, fetch(origin.url("/inside")))
                        .verdict());
    }

    @Test
    void aCircleOfRedirectsIsALoop() {
        origin.redirect("/1", 302, "/2").redirect("/2", 302, "/1");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetch(origin.url("/1")));
        assertEquals(CaptureVerdict.REDIRECT_LOOP, failed.verdict());
        assertEquals(2, failed.hops().size());
    }

    @Test
    void aRedirectIntoTheOperatorsNetworkStopsBeforeAPacketIsSent() {
        origin.redirect("/1", 302, "http://169.254.169.254/latest/meta-data/");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetch(origin.url("/1")));
        assertEquals(CaptureVerdict.FORBIDDEN_ADDRESS, failed.verdict());
        assertEquals(1, failed.hops().size());
    }

    @Test
    void aSiteThatOnlyWantsACookieIsNoCircle() {
        origin.on(
                "/c",
                (out, request) -> out.write((request.head().contains("Cookie: seen=1; b=2\r\n")
                                ? "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nthere"
                                : """
                                HTTP/1.1 302 Found\r
                                Set-Cookie: seen=1; Path=/; HttpOnly\r
                                Set-Cookie: hidden=1; Secure\r
                                Set-Cookie: b=2; Domain=example.net\r
                                Location: /c\r
                                Content-Length: 0\r
                                \r
                                """)
                        .getBytes(StandardCharsets.US_ASCII)));
        assertEquals("there", response("/c").text());
    }

    @Test
    void aBusyServerSaysWhenToComeBack() {
        Instant now = CLOCK.instant();
        origin.on("/s", "HTTP/1.1 503 Busy\nRetry-After: 120\nContent-Length: 0", "")
                .on("/d", "HTTP/1.1 429 Slow\nRetry-After: Sun, 04 May 2031 03:03:01 GMT\nContent-Length: 0", "")
                .on("/n", "HTTP/1.1 503 Busy\nRetry-After: soon\nContent-Length: 0", "");
        assertEquals(
                List.of(Optional.of(Duration.ofMinutes(2)), Optional.of(Duration.ofMinutes(1)), Optional.empty()),
                Stream.of("/s", "/d", "/n")
                        .map(path -> response(path).retryAfter(now))
                        .toList());
    }

    @Test
    void aResolverThatHangsIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Resolver hangs = _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        assertEquals(List.of(), hangs.within(Duration.ofMillis(50)).resolve("slow.example"));
        never.countDown();
    }

    @Test
    void aServerOfManyAddressesIsTriedUntilOneAnswers() {
        FetchSettings two = settings.withHosts(Map.of());
        Resolver both = _ -> List.of(GuardTest.address(127, 0, 0, 9), GuardTest.address(127, 0, 0, 1));
        origin.html("/", "<p>here</p>");
        Fetched fetched = new Fetcher(two, new Guard(two, both), CLOCK).fetch("http://many.example:" + origin.port());
        assertEquals(
                "127.0.0.1",
                assertInstanceOf(Fetched.Response.class, fetched)
                        .hops()
                        .getFirst()
                        .ip()
                        .getHostAddress());
    }
}
