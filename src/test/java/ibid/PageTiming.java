package ibid;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import ibid.fetch.OriginServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What pages and reports cost on a document of 500 claims and 300 sources. No test of the build, for a busy machine
/// would fail it:
///
///     ./mvnw -q test -Dtest=PageTiming
///
/// CPU is that of this process and of the database's; the client's is not counted.
@QuarkusTest
@TestProfile(TimingProfile.class)
class PageTiming {
    private static final int CLAIMS = 500;
    private static final int SOURCES = 300;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Adds up how far the browser saw things jump that nobody had asked to move.
    private static final String COUNT_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                    window.shifted += entry.hadRecentInput ? 0 : entry.value;
                }
            }).observe({type: 'layout-shift', buffered: true});""";

    @TestHTTPResource
    URI server;

    @Inject
    EntityManager entities;

    private ProcessHandle postmaster;

    /// @param cpu milliseconds per answer, of the server and its database
    /// @param database the database's part of it
    private record Cost(String what, double median, double late, double cpu, double database) {}

    @Test
    void pagesOfALargeDocument() throws Exception {
        postmaster = postmaster();
        try (OriginServer origin = new OriginServer()) {
            String document = received(origin);
            List<String> claims = new ArrayList<>();
            for (String next = "/claims?limit=200&document=" + document; next != null; ) {
                var page = given().urlEncodingEnabled(false).get(next);
                claims.addAll(page.path("id"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            }
            String claim = claims.get(CLAIMS / 2);
            String tag = given().get("/claims/" + claim).header("ETag");
            String[] all = claims.stream().map(id -> "/claims/" + id).toArray(String[]::new);
            String[] bare = claims.stream().map(id -> "/bare/claims/" + id).toArray(String[]::new);

            // Once before it counts: the compiler has its work to do first. The reports are made anew for the first
            // look.
            asked("", 2_000, 200, "", bare);
            asked("", 3_000, 304, tag, "/claims/" + claim);
            List<Cost> costs = new ArrayList<>();
            costs.add(asked("claim, first look", all.length, 200, "", all));
            asked("", 2_000, 200, "", all);
            for (int round = 0; round < 3; round++) {
                costs.add(asked("a bare row", 3_000, 200, "", bare));
                costs.add(asked("claim, unchanged since", 3_000, 200, "", all));
                costs.add(asked("claim, client has it (304)", 3_000, 304, tag, "/claims/" + claim));
            }
            for (String page : List.of(
                    "/desk/documents/" + document,
                    "/desk/claims/" + claim,
                    "/desk/queue?document=" + document,
                    "/documents/" + document,
                    "/claims?limit=200&document=" + document)) {
                asked("", 60, 200, "", page);
                costs.add(asked(page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}"), 60, 200, "", page));
            }
            List<Painted> painted = painted(List.of(
                    "/desk/documents/" + document, "/desk/claims/" + claim, "/desk/queue?document=" + document));
            List<Painted> steps = steps("/desk/claims/" + claim);
            System.out.printf(
                    "%n%-40s %10s %10s %10s %10s   (milliseconds)%n", "", "median", "95 %", "CPU", "of it SQL");
            costs.forEach(cost -> System.out.printf(
                    Locale.ROOT,
                    "%-40s %10.2f %10.2f %10.2f %10.2f%n",
                    cost.what(),
                    cost.median(),
                    cost.late(),
                    cost.cpu(),
                    cost.database()));
            System.out.printf(
                    "%n%-40s %10s %10s %10s   (milliseconds in Chromium, the slower of two in a row)%n",
                    "", "painted", "usable", "shifted");
            Stream.concat(painted.stream(), steps.stream())
                    .forEach(page -> System.out.printf(
                            Locale.ROOT,
                            "%-40s %10.0f %10.0f %10.3f%n",
                            page.what(),
                            page.painted(),
                            page.usable(),
                            page.shifted()));
        }
    }

    /// From asking for a page until its first words are painted, and until it answers to keys; and how far what was
    /// painted jumped before all of it was there.
    private List<Painted> painted(List<String> paths) {
        List<Painted> all = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.addInitScript(COUNT_SHIFTS);
            // Once before it counts: style sheet and script are kept from then on, as they are for a day's work.
            paths.forEach(path -> page.navigate(server.resolve(path).toString()));
            for (String path : paths) {
                List<Painted> looks = new ArrayList<>();
                for (int look = 0; look < 2; look++) {
                    page.navigate(server.resolve(path).toString());
                    looks.add(seen(page, path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")));
                }
                all.add(slowest(looks));
            }
        }
        return all;
    }

    /// The same from pressing the key that leads to the next claim, and the one before.
    private List<Painted> steps(String claim) {
        List<Painted> all = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.addInitScript(COUNT_SHIFTS);
            page.navigate(server.resolve(claim).toString());
            for (String key : List.of("j", "k")) {
                List<Painted> looks = new ArrayList<>();
                for (int look = 0; look < 20; look++) {
                    page.waitForNavigation(() -> page.keyboard().press(key));
                    looks.add(seen(page, (key.equals("j") ? "next" : "previous") + " claim, slowest of 20"));
                }
                all.add(slowest(looks));
            }
        }
        return all;
    }

    private static Painted seen(Page page, String what) {
        page.waitForLoadState();
        List<?> seen = (List<?>) page.evaluate("""
                () => new Promise(done => {
                    const look = () => {
                        const paint = performance.getEntriesByName("first-contentful-paint")[0];
                        const way = performance.getEntriesByType("navigation")[0];
                        if (paint) done([paint.startTime, way.domContentLoadedEventEnd, window.shifted]);
                        else requestAnimationFrame(look);
                    };
                    look();
                })""");
        return new Painted(what, number(seen.get(0)), number(seen.get(1)), number(seen.get(2)));
    }

    private static double number(Object seen) {
        return ((Number) seen).doubleValue();
    }

    private static Painted slowest(List<Painted> looks) {
        return new Painted(
                looks.getFirst().what(),
                looks.stream().mapToDouble(Painted::painted).max().orElseThrow(),
                looks.stream().mapToDouble(Painted::usable).max().orElseThrow(),
                looks.stream().mapToDouble(Painted::shifted).max().orElseThrow());
    }

    /// @param shifted as browsers count it: 0.1 is noticed
    private record Painted(String what, double painted, double usable, double shifted) {}

    private static String received(OriginServer origin) {
        StringBuilder body = new StringBuilder("The harbours\n");
        StringBuilder notes = new StringBuilder("\nNotes\n");
        for (int n = 1; n <= CLAIMS; n++) {
            int source = n % SOURCES;
            body.append("\nThe harbour of bay %d took in %d ships in %d and called it “a fair year for bay %d.”[%d]\n"
                    .formatted(n, 100 + n, 1800 + n % 100, n, n));
            notes.append("\n[%d] Harbour Board, \"Yearbook %d\", %s (accessed 4 May 2020).\n"
                    .formatted(n, source, origin.url("/yearbook/" + source)));
        }
        for (int source = 0; source < SOURCES; source++) {
            StringBuilder page = new StringBuilder(
                    "<!DOCTYPE html><html lang=en><head><title>Yearbook %1$d</title></head>".formatted(source)
                            + "<body><main><h1>Yearbook " + source + "</h1>");
            for (int n = source == 0 ? SOURCES : source; n <= CLAIMS; n += SOURCES) {
                page.append(
                        "<p>Bay %1$d took in %2$d ships, which the board calls “a fair year for bay %1$d” in its report on the whole coast.</p>"
                                .formatted(n, 100 + n));
            }
            origin.html(
                    "/yearbook/" + source, page.append("</main></body></html>").toString());
        }
        String document = given().contentType("text/plain; charset=UTF-8")
                .body((body.toString() + notes).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> given().get("/documents/" + document).<Boolean>path("progress.done"));
        System.out.println(given().get("/documents/" + document).<Object>path("progress"));
        return document;
    }

    private Cost asked(String what, int times, int status, String tag, String... paths) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/test-classes",
                "ibid.LoadClient",
                Integer.toString(times),
                Integer.toString(status),
                tag));
        Stream.of(paths).map(path -> server.resolve(path).toString()).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // A profiler of the server is not the client's.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process client = builder.start();
        long database = database();
        long before = SYSTEM.getProcessCpuTime() + database;
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IOException(what + ": " + said);
        }
        long queries = database() - database;
        long spent = SYSTEM.getProcessCpuTime() + database() - before;
        String[] micros = said.strip().split(" ");
        return new Cost(
                what,
                Double.parseDouble(micros[0]) / 1000,
                Double.parseDouble(micros[1]) / 1000,
                spent / 1e6 / times,
                queries / 1e6 / times);
    }

    private long database() {
        return postmaster
                .children()
                .flatMap(backend -> backend.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private ProcessHandle postmaster() {
        int backend =
                ((Number) entities.createNativeQuery("select pg_backend_pid()").getSingleResult()).intValue();
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }
}
