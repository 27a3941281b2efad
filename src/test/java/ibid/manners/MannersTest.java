package ibid.manners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.OriginServer;
import ibid.fetch.Visit;
import ibid.memento.Sought;
import ibid.memento.Wanted;
import ibid.memento.WebArchives;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a site asks for, over real sockets, with the turns in a real database. Each test has a host of its own.
class MannersTest {
    private static EmbeddedPostgres postgres;

    private final OriginServer origin = new OriginServer();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void close() throws IOException {
        origin.close();
    }

    /// What a process of its own has of manners; the database is shared.
    private final class Replica {
        private final Fetcher fetcher;
        private final Manners manners;

        Replica(RobotsPolicy policy) {
            String here = "127.0.0.1:" + origin.port();
            FetchSettings settings = FetchSettings.strict()
                    .withAllow("127.0.0.0/8")
                    .withPorts("1-65535")
                    .withUserAgent("Ibid-Test/1")
                    .withHosts(Map.of(
                            "private.example", here,
                            "busy.example", here,
                            "moved.example", here,
                            "full.example", here,
                            "archive.example", here));
            fetcher = new Fetcher(settings, new Guard(settings, _ -> List.of()), Clock.systemUTC());
            manners = new Manners(
                    new Turns(postgres.getPostgresDatabase()),
                    fetcher,
                    settings,
                    new Config(policy),
                    new SimpleMeterRegistry(),
                    Clock.systemUTC());
        }

        Fetched ended(String url, VisitPermit permit) {
            return assertInstanceOf(Visit.Ended.class, fetcher.fetch(url, permit))
                    .fetched();
        }
    }

    /// With a pause, so that hosts on loopback have turns as any other.
    private record Config(RobotsPolicy robots) implements MannersConfig {
        @Override
        public Optional<Duration> pause() {
            return Optional.of(Duration.ofMillis(1));
        }

        @Override
        public Duration addressPause() {
            return Duration.ZERO;
        }
    }

    private void disallowed() {
        origin.on("/robots.txt", "HTTP/1.1 200 OK\nContent-Type: text/plain", "User-agent: *\nDisallow: /private/\n")
                .on("/private/page", (out, _) -> {
                    asked.incrementAndGet();
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage".getBytes(StandardCharsets.US_ASCII));
                });
    }

    @Test
    void whatAPersonAsksForGoesThroughWhereThePolicySaysSoAndTheRecordTells() {
        disallowed();
        String url = "http://private.example/private/page";
        Replica replica = new Replica(RobotsPolicy.OBEY_UNLESS_ASKED);

        Fetched.Failed machines =
                assertInstanceOf(Fetched.Failed.class, replica.ended(url, replica.manners.visit(false, null)));
        assertEquals(CaptureVerdict.ROBOTS, machines.verdict());
        assertEquals(0, asked.get());

        VisitPermit persons = replica.manners.visit(true, null);
        assertEquals(
                "page",
                assertInstanceOf(Fetched.Response.class, replica.ended(url, persons))
                        .text());
        assertEquals(
                List.of("robots.txt of http://private.example disallows /private/page; a person asked for it all the"
                        + " same"),
                persons.remarks());
    }

    @Test
    void whereThePolicyIsToObeyAPersonsRequestIsBoundToo() {
        disallowed();
        Replica replica = new Replica(RobotsPolicy.OBEY);

        Fetched fetched = replica.ended("http://private.example/private/page", replica.manners.visit(true, null));

        assertEquals(
                CaptureVerdict.ROBOTS,
                assertInstanceOf(Fetched.Failed.class, fetched).verdict());
        assertEquals(0, asked.get());
    }

    @Test
    void aHostThatAsksToBeLeftAloneIsLeftAloneByAllProcessesButForAPersonsOwnRequest() {
        refusing("/page", 429);
        Replica one = new Replica(RobotsPolicy.OBEY);
        Replica other = new Replica(RobotsPolicy.OBEY);

        one.ended("http://busy.example/page", one.manners.visit(false, null));
        Instant again = putOffUntil(other.fetcher.fetch("http://busy.example/other", other.manners.visit(false, null)));

        assertTrue(again.isAfter(Instant.now().plusSeconds(500)), again::toString);
        assertEquals(1, asked.get());
        assertInstanceOf(
                Visit.Ended.class, other.fetcher.fetch("http://busy.example/page", other.manners.visit(true, null)));
    }

    @Test
    void theHostThatARedirectLedToIsTheOneThatIsLeftAlone() {
        origin.redirect("/from", 302, "http://full.example/to");
        refusing("/to", 503);
        Replica replica = new Replica(RobotsPolicy.OBEY);

        replica.ended("http://moved.example/from", replica.manners.visit(false, null));

        putOffUntil(replica.fetcher.fetch("http://full.example/to", replica.manners.visit(false, null)));
        assertInstanceOf(
                Visit.Ended.class,
                replica.fetcher.fetch("http://moved.example/nothing", replica.manners.visit(false, null)));
    }

    @Test
    void anArchiveThatHasHadEnoughIsLeftAloneToo() {
        refusing("*", 429);
        Replica replica = new Replica(RobotsPolicy.OBEY);
        WebArchives archives =
                new WebArchives(replica.fetcher, List.of("http://archive.example/web/"), Clock.systemUTC());
        Wanted page = new Wanted("http://lost.example/page", Instant.parse("2015-03-04T12:00:00Z"), null);

        Sought first = archives.seek(page, replica.manners.lookUp(null), _ -> Optional.empty());
        Sought second = archives.seek(page, replica.manners.lookUp(null), _ -> Optional.empty());

        assertEquals(new Sought.Nothing(List.of("archive.example: status 429"), false), first);
        assertInstanceOf(Sought.Later.class, second);
        assertEquals(1, asked.get());
    }

    private void refusing(String path, int status) {
        origin.on(path, (out, _) -> {
            asked.incrementAndGet();
            out.write(("HTTP/1.1 " + status + " No\r\nRetry-After: 600\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static Instant putOffUntil(Visit visit) {
        return assertInstanceOf(Visit.Later.class, visit).when();
    }
}
