package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A connection carries the next request to its host, and never anything that is not the answer to it.
class KeptConnectionTest {
    private final OriginServer origin = new OriginServer().keepOpen();
    private final FetchSettings settings = FetchSettings.strict()
            .withAllow("127.0.0.0/8")
            .withPorts("1-65535")
            .withHosts(
                    Map.of("one.example", "127.0.0.1:" + origin.port(), "two.example", "127.0.0.1:" + origin.port()));
    private final Guard guard = new Guard(settings, _ -> List.of());
    private final Fetcher fetcher = new Fetcher(settings, guard, InstantSource.system());

    @AfterEach
    void stop() throws IOException {
        origin.close();
    }

    private Fetched.Response response(String url) {
        return assertInstanceOf(Fetched.Response.class, fetcher.fetch(url));
    }

    @Test
    void theNextRequestsToAHostGoOverTheSameConnection() {
        origin.html("/a", "<p>A</p>")
                .redirect("/b", 302, "/c")
                .on(
                        "/c",
                        "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked",
                        "1\r\nC\r\n0\r\n\r\n");

        assertEquals("<p>A</p>", response(origin.url("/a")).text());
        assertEquals("C", response(origin.url("/b")).text());
        Fetched.Response again = response(origin.url("/a"));

        assertEquals(1, origin.connections());
        assertEquals(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 8\r\n\r\n<p>A</p>",
                new String(again.hops().getFirst().response().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void anotherHostAtTheSameAddressHasAConnectionOfItsOwn() {
        origin.html("/a", "A");

        response("http://one.example:" + origin.port() + "/a");
        response("http://two.example:" + origin.port() + "/a");

        assertEquals(2, origin.connections());
    }

    @Test
    void whatTheServerClosedWithoutAWordIsAskedAgainOverANewConnection() throws IOException {
        try (OriginServer closing = new OriginServer()) {
            IntStream.range(0, 5).forEach(i -> closing.html("/" + i, "page " + i));

            List<String> texts = IntStream.range(0, 5)
                    .mapToObj(i -> response(closing.url("/" + i)))
                    .map(response ->
                            response.text() + " after " + response.hops().size())
                    .toList();

            assertEquals(
                    List.of("page 0 after 1", "page 1 after 1", "page 2 after 1", "page 3 after 1", "page 4 after 1"),
                    texts);
        }
    }

    @Test
    void whatComesUnaskedIsNotTakenForTheNextAnswer() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        origin.html("/true", "true").on("/odd", (out, _) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nodd"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\nforged"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            sent.countDown();
        });

        response(origin.url("/odd"));
        sent.await(10, TimeUnit.SECONDS);

        assertEquals("true", response(origin.url("/true")).text());
    }

    @Test
    void anAnswerThatBreaksOffIsAFailureAndNotAskedForAgain() {
        AtomicInteger asked = new AtomicInteger();
        origin.html("/whole", "whole").on("/half", (out, _) -> {
            asked.incrementAndGet();
            out.write("HTTP/1.1 200 OK\r\nContent-".getBytes(StandardCharsets.US_ASCII));
            throw new IOException("enough");
        });

        response(origin.url("/whole"));
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetcher.fetch(origin.url("/half")));

        assertEquals(CaptureVerdict.BROKEN, failed.verdict());
        assertEquals(1, asked.get());
        assertEquals(1, origin.connections());
    }

    @Test
    void whatSaysThatItClosesIsLeft() {
        origin.on("/last", "HTTP/1.1 200 OK\nContent-Type: text/plain\nConnection: close\nContent-Length: 4", "last");

        response(origin.url("/last"));
        response(origin.url("/last"));

        assertEquals(2, origin.connections());
    }

    @Test
    void whatIsSentIsNeverSentOverAConnectionThatMayBeClosed() {
        origin.on("/hook", "HTTP/1.1 204 No Content", "");
        Sender sender = new Sender(settings, guard, InstantSource.system());

        sender.post(origin.url("/hook"), Headers.NONE, new byte[1]);
        sender.post(origin.url("/hook"), Headers.NONE, new byte[1]);

        assertEquals(2, origin.connections());
    }

    @Test
    void noneWaitsLongAndFewWait() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Guard.Approved target = assertInstanceOf(
                    Guard.Approved.class, guard.examine("http://127.0.0.1:" + server.getLocalPort() + "/"));
            IdleConnections one = new IdleConnections(1, Duration.ofHours(1));
            IdleConnections brief = new IdleConnections(10, Duration.ofMillis(20));
            try (Connection first = connection(target);
                    Socket firstPeer = accepted(server);
                    Connection second = connection(target);
                    Socket secondPeer = accepted(server)) {
                one.put(first);
                one.put(second);
                assertEquals(-1, firstPeer.getInputStream().read());
                assertEquals(second, one.take(target));

                brief.put(second);
                assertEquals(-1, secondPeer.getInputStream().read());
                assertNull(brief.take(target));
            }
        }
    }

    private static Connection connection(Guard.Approved target) throws IOException {
        DeadlineSocket socket = new DeadlineSocket(new Deadline(Duration.ofMinutes(1)), Duration.ofMinutes(1));
        socket.connect(target.address(), target.port(), Duration.ofSeconds(10));
        return new Connection(socket, socket, target, target.address(), null);
    }

    private static Socket accepted(ServerSocket server) throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(20_000);
        return socket;
    }
}
