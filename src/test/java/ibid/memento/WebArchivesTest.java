package ibid.memento;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.FetchSettings;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.OriginServer;
import ibid.fetch.Permit;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Archives of several builds, on loopback.
class WebArchivesTest {
    private static final String PAGE = "http://lost.example/page?a=b";
    private static final Instant CITED = Instant.parse("2015-03-04T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-06T00:00:00Z");
    private static final String MEMENTO_DATETIME = "Memento-Datetime: Sun, 01 Mar 2015 10:00:00 GMT";

    private final OriginServer archive = new OriginServer();
    private final List<String> requests = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        archive.close();
    }

    @Test
    void aRedirectToTheCopyIsFollowedToItsRawBytes() {
        on("/web/" + PAGE, "HTTP/1.1 302 Found\nLocation: /web/20150301100000/" + PAGE, "");
        on("/web/20150301100000id_/" + PAGE, "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME, "kept");
        Memento memento = found("/web/");
        assertEquals(archive.url("/web/20150301100000id_/" + PAGE), memento.address());
        assertEquals(Instant.parse("2015-03-01T10:00:00Z"), memento.at());
        assertEquals(URI.create(archive.url("/")).getAuthority(), memento.archive());
        assertEquals(PAGE, memento.response().finalUrl());
        assertEquals("kept", memento.response().text());
        assertEquals(2, memento.hops().size());
        assertTrue(
                requests.getFirst().contains("\r\nAccept-Datetime: Wed, 04 Mar 2015 12:00:00 GMT\r\n"),
                requests.getFirst());
    }

    @Test
    void whereRawBytesAreNotKnownTheCopyIsTakenAsShown() {
        on("/web/" + PAGE, "HTTP/1.1 302 Found\nLocation: /web/20150301100000/" + PAGE, "");
        on("/web/20150301100000id_/" + PAGE, "HTTP/1.1 404 Not Found\nContent-Length: 0", "");
        on("/web/20150301100000/" + PAGE, "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME, "shown");
        assertEquals("shown", found("/web/").response().text());
    }

    @Test
    void aTimeGateMayAnswerWithTheCopyItself() {
        on(
                "/timegate/" + PAGE,
                "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Location: /memento/4711\nVary: accept-datetime\n"
                        + MEMENTO_DATETIME,
                "itself");
        Memento memento = found("/timegate");
        assertEquals(archive.url("/memento/4711"), memento.address());
        assertEquals("itself", memento.response().text());
    }

    @Test
    void aTimeGateMaySendToAnother() {
        on("/one/" + PAGE, "HTTP/1.1 307 Temporary Redirect\nLocation: /two/" + PAGE, "");
        on("/two/" + PAGE, "HTTP/1.1 302 Found\nLocation: /memento/4711", "");
        on("/memento/4711", "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME, "other");
        assertEquals("other", found("/one/").response().text());
    }

    @Test
    void aRedirectThatWasArchivedIsPartOfTheCopy() {
        on("/web/" + PAGE, "HTTP/1.1 302 Found\nLocation: /web/20150301100000/" + PAGE, "");
        on(
                "/web/20150301100000id_/" + PAGE,
                "HTTP/1.1 301 Moved\n" + MEMENTO_DATETIME
                        + "\nLocation: /web/20150301100001id_/http://lost.example/new",
                "");
        on(
                "/web/20150301100001id_/http://lost.example/new",
                "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME,
                "moved");
        Memento memento = found("/web/");
        assertEquals("http://lost.example/new", memento.response().finalUrl());
        assertEquals(2, memento.response().hops().size());
        assertEquals(3, memento.hops().size());
    }

    @Test
    void anArchivedErrorIsPassedOverForItsNearestNeighbour() {
        on("/web/" + PAGE, "HTTP/1.1 302 Found\nLocation: /web/20150301100000/" + PAGE, "");
        on(
                "/web/20150301100000id_/" + PAGE,
                """
                HTTP/1.1 404 Not Found
                %s
                Link: <%s>; rel="original", <%s>; rel="first memento"; datetime="Mon, 04 Jan 2010 00:00:00 GMT",\
                 <%s>; rel="prev memento"; datetime="Tue, 03 Jun 2014 00:00:00 GMT"
                """.formatted(
                                MEMENTO_DATETIME,
                                PAGE,
                                archive.url("/web/20100104000000/" + PAGE),
                                archive.url("/web/20140603000000/" + PAGE)),
                "gone");
        on(
                "/web/20140603000000id_/" + PAGE,
                "HTTP/1.1 200 OK\nContent-Type: text/html\nMemento-Datetime: Tue, 03 Jun 2014 00:00:00 GMT",
                "before");
        Sought.Found found = assertInstanceOf(Sought.Found.class, seek(List.of(archive.url("/web/"))));
        assertEquals("before", found.memento().response().text());
        assertEquals(1, found.seen().size(), found.seen()::toString);
        assertTrue(found.seen().getFirst().contains("archived error"), found.seen()::toString);
    }

    @Test
    void aCopyThatIsJudgedUselessIsPassedOver() {
        on("/web/" + PAGE, "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME, "parked");
        assertEquals(
                new Sought.Nothing(List.of(authority() + ": no good"), true),
                archives(List.of(archive.url("/web/"))).seek(wanted(null), Permit.ALWAYS, _ -> Optional.of("no good")));
    }

    @Test
    void aDateToComeOrBeforeTheWebIsRefused() {
        on("/1/" + PAGE, "HTTP/1.1 200 OK\nMemento-Datetime: Sat, 01 Jan 2028 10:00:00 GMT", "to come");
        on("/2/" + PAGE, "HTTP/1.1 200 OK\nMemento-Datetime: Thu, 01 Jan 1970 00:00:00 GMT", "epoch");
        on("/3/" + PAGE, "HTTP/1.1 200 OK\nMemento-Datetime: long ago", "no date");
        Sought sought = seek(List.of(archive.url("/1/"), archive.url("/2/"), archive.url("/3/")));
        assertEquals(3, assertInstanceOf(Sought.Nothing.class, sought).seen().size());
    }

    @Test
    void whatTheLiveWebAnswersIsNoCopy() {
        on("/1/" + PAGE, "HTTP/1.1 302 Found\nLocation: " + PAGE, "");
        on("/2/" + PAGE, "HTTP/1.1 200 OK\nContent-Type: text/html", "without a date");
        Sought sought = seek(List.of(archive.url("/1/"), archive.url("/2/")));
        assertEquals(
                new Sought.Nothing(
                        List.of(
                                authority() + ": redirected to the live web, " + PAGE,
                                authority() + ": what came is not from the archive"),
                        true),
                sought);
    }

    @Test
    void anArchiveThatHasNothingLeavesTheTurnToTheNext() {
        on("/1/" + PAGE, "HTTP/1.1 404 Not Found\nContent-Length: 0", "");
        on("/2/" + PAGE, "HTTP/1.1 200 OK\nContent-Type: text/html\n" + MEMENTO_DATETIME, "second");
        Sought sought = seek(List.of(archive.url("/1/"), archive.url("/2/")));
        assertEquals(
                "second",
                assertInstanceOf(Sought.Found.class, sought)
                        .memento()
                        .response()
                        .text());
    }

    @Test
    void anArchiveThatFailsHasNotSaidThatThereIsNothing() {
        on("/1/" + PAGE, "HTTP/1.1 503 Service Unavailable\nContent-Length: 0", "");
        assertEquals(
                new Sought.Nothing(List.of(authority() + ": status 503"), false), seek(List.of(archive.url("/1/"))));
    }

    @Test
    void theCopyThatIsCitedIsAskedForFirst() {
        on(
                "/web/20120506070809id_/" + PAGE,
                "HTTP/1.1 200 OK\nContent-Type: text/html\nMemento-Datetime: Sun, 06 May 2012 07:08:09 GMT",
                "the very one");
        Sought sought = archives(List.of())
                .seek(wanted(archive.url("/web/20120506070809/" + PAGE)), Permit.ALWAYS, _ -> Optional.empty());
        assertEquals(
                "the very one",
                assertInstanceOf(Sought.Found.class, sought)
                        .memento()
                        .response()
                        .text());
    }

    @Test
    void aCircleEnds() {
        on("/web/" + PAGE, "HTTP/1.1 302 Found\nLocation: /web/" + PAGE, "");
        assertInstanceOf(Sought.Nothing.class, seek(List.of(archive.url("/web/"))));
    }

    private void on(String target, String head, String body) {
        String path = target.split("\\?", 2)[0];
        archive.on(path, (out, request) -> {
            requests.add(request.head());
            out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n" + body).getBytes());
        });
    }

    private String authority() {
        return "127.0.0.1:" + archive.port();
    }

    private Memento found(String timeGate) {
        return assertInstanceOf(Sought.Found.class, seek(List.of(archive.url(timeGate))))
                .memento();
    }

    private Sought seek(List<String> timeGates) {
        return archives(timeGates).seek(wanted(null), Permit.ALWAYS, _ -> Optional.empty());
    }

    private static Wanted wanted(String copy) {
        return new Wanted(PAGE, CITED, copy);
    }

    private static WebArchives archives(List<String> timeGates) {
        FetchSettings settings = FetchSettings.strict().withAllow("127.0.0.0/8").withPorts("1-65535");
        InstantSource clock = InstantSource.fixed(NOW);
        return new WebArchives(new Fetcher(settings, new Guard(settings, _ -> List.of()), clock), timeGates, clock);
    }
}
