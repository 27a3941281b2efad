package ibid.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleOriginTest {
    private final SampleOrigin origin = SampleOrigin.start(Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        origin.close();
    }

    @Test
    void anArticleIsReachedOverARedirectToAnotherHost() throws IOException {
        Reply moved = get("harbour-institute.example", "/articles/northern-ports");
        assertEquals(301, moved.status());
        assertTrue(moved.head().contains("Location: http://www.harbour-institute.example/2021/03/northern-ports.html"));
        Reply article = get("www.harbour-institute.example", "/2021/03/northern-ports.html");
        assertEquals(200, article.status());
        assertArrayEquals(Sample.file("pages/northern-ports.html"), article.body());
    }

    @Test
    void aBusyHostIsBusyOnce() throws IOException {
        Reply busy = get("port-authority.example", "/statements/winter-berths");
        assertEquals(503, busy.status());
        assertTrue(busy.head().contains("Retry-after: 2"), busy.head());
        assertEquals(
                200, get("port-authority.example", "/statements/winter-berths").status());
        assertEquals(
                200, get("port-authority.example", "/statements/winter-berths").status());
    }

    @Test
    void theBulletinChangesAfterItsFirstReadingButNotByHead() throws IOException {
        assertEquals(200, ask("HEAD", "coast-guard.example", "/bulletins/ice").status());
        assertArrayEquals(
                Sample.file("pages/ice-bulletin.html"),
                get("coast-guard.example", "/bulletins/ice").body());
        byte[] revised = Sample.file("pages/ice-bulletin-revised.html");
        assertArrayEquals(revised, get("coast-guard.example", "/bulletins/ice").body());
        assertArrayEquals(revised, get("coast-guard.example", "/bulletins/ice").body());
        assertEquals(3, origin.asked("coast-guard.example/bulletins/ice"));
    }

    @Test
    void theHeldPageAnswersWhenReleased() throws Exception {
        CompletableFuture<Reply> held = CompletableFuture.supplyAsync(() -> {
            try {
                return get("city-archive.example", "/minutes/harbour-council");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (origin.asked("city-archive.example/minutes/harbour-council") == 0) {
            Thread.onSpinWait();
        }
        assertFalse(held.isDone());
        origin.release();
        assertEquals(200, held.get(10, TimeUnit.SECONDS).status());
    }

    @Test
    void theHeldPageAnswersByItselfInTheEnd() throws IOException {
        try (SampleOrigin impatient = SampleOrigin.start(Duration.ofMillis(1))) {
            InetSocketAddress address = impatient.hosts().get("city-archive.example");
            assertEquals(
                    200,
                    ask(address, "GET", "city-archive.example", "/minutes/harbour-council")
                            .status());
        }
    }

    @Test
    void everyInstanceBeginsAnew() throws IOException {
        get("port-authority.example", "/statements/winter-berths");
        try (SampleOrigin other = SampleOrigin.start(Duration.ZERO)) {
            InetSocketAddress address = other.hosts().get("port-authority.example");
            assertEquals(
                    503,
                    ask(address, "GET", "port-authority.example", "/statements/winter-berths")
                            .status());
        }
    }

    @Test
    void nobodyListensAtTheDeadHostAndOneHostDoesNotExist() {
        Map<String, InetSocketAddress> hosts = origin.hosts();
        assertThrows(ConnectException.class, () -> get("drowned-lantern.example", "/quay-and-ledger"));
        assertFalse(hosts.containsKey("berth-observer.example"));
    }

    @Test
    void whatIsNotCitedIsNotFound() throws IOException {
        assertEquals(404, get("quay-letters.example", "/robots.txt").status());
        assertEquals(404, get("minato-kenkyu.example", "/").status());
    }

    @Test
    void everyCitedAddressIsAnsweredDeadOrUnknown() {
        Matcher cited = Pattern.compile("http://([a-z.-]+)(/\\S+?)[.;]?(?=\\s)")
                .matcher(new String(Sample.commentary(), UTF_8));
        Answer.Script script = Answer.Script.read();
        int addresses = 0;
        while (cited.find()) {
            addresses++;
            String host = cited.group(1);
            if (script.liveHosts().contains(host)) {
                assertTrue(script.pages().containsKey(host + cited.group(2)), cited.group());
            } else {
                assertTrue(script.deadHosts().contains(host) || host.equals("berth-observer.example"), host);
            }
        }
        assertEquals(12, addresses);
    }

    private Reply get(String host, String path) throws IOException {
        return ask("GET", host, path);
    }

    private Reply ask(String method, String host, String path) throws IOException {
        return ask(origin.hosts().get(host), method, host, path);
    }

    /// By a socket of its own: the JDK's client sets the Host header from the URL.
    private static Reply ask(InetSocketAddress address, String method, String host, String path) throws IOException {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            byte[] all = socket.getInputStream().readAllBytes();
            String text = new String(all, ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            return new Reply(
                    Integer.parseInt(text.substring(9, 12)),
                    text.substring(0, end),
                    Arrays.copyOfRange(all, end + 4, all.length));
        }
    }

    private record Reply(int status, String head, byte[] body) {}
}
