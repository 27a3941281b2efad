package ibid.launch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program on a disk of 16 megabytes that really fills up, while a copy is written too.
class FullDiskIT {
    private static final String DOCUMENT = """
            Two Tides

            The tide at the mole rose by 4 feet.[1]

            Notes

            [1] Ada Holm, “The Mole,” Harbour Letters, May 2, 1950, http://letters.example/mole.pdf.
            """;

    @TempDir
    Path data;

    /// A disk of its own, as any user may make one where the system lets them.
    private List<String> onASmallDisk() throws IOException {
        Path store = Files.createDirectory(data.resolve("store"));
        return List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=16m none \"$0\" && exec \"$@\"",
                store.toString());
    }

    private static boolean canMakeDisks() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] noise(String start, int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return bytes;
    }

    @Test
    void whatDoesNotFitIsRefusedOrTriedAgainAndWhatIsThereStays() throws Exception {
        assumeTrue(canMakeDisks(), "no disk of its own can be made here (unshare, mount)");
        HttpServer origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.createContext("/mole.pdf", exchange -> {
            byte[] body = noise("%PDF-1.4\n", 6 << 20);
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Replica replica = Replica.start(
                        "full-disk",
                        onASmallDisk(),
                        Map.of(
                                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                                "ibid.data", data.toString(),
                                "ibid.ocr.command", "",
                                "ibid.queue.poll", "100ms",
                                "ibid.fetch.allow", "127.0.0.0/8",
                                "ibid.fetch.ports", "1-65535",
                                "ibid.fetch.hosts.\"print.example\"", "127.0.0.1:9",
                                "ibid.fetch.hosts.\"letters.example\"",
                                        "127.0.0.1:" + origin.getAddress().getPort()))) {
            replica.ready();
            String print = handIn(replica, DOCUMENT.replace(", http://letters.example/mole.pdf", ""));
            String kept =
                    attach(replica, print, 12 << 20).statusCode(201).extract().path("id");
            attach(replica, print, 6 << 20).statusCode(507).body("detail", containsString("full"));

            origin.start();
            handIn(replica, DOCUMENT);

            String capture = Awaitility.await("the capture is done")
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> capture(replica),
                            id -> replica.at().get("/captures/" + id).path("done"));
            replica.at()
                    .get("/captures/" + capture)
                    .then()
                    .body("verdict", equalTo("TOO_LARGE"))
                    .body("signals", hasItem("the store is full"))
                    .body("detail", containsString("tried again by itself"));
            replica.at()
                    .get("/sources?limit=200")
                    .then()
                    .body("findAll { it.url != null }.nextAttemptAt", hasItem(notNullValue()));
            replica.at()
                    .get("/q/metrics")
                    .then()
                    .body(containsString("ibid_store_room_bytes"))
                    .body(containsString("ibid_store_failures_total{why=\"FULL\"} 1.0"));
            replica.at().get("/q/health/ready").then().statusCode(200);
            assertEquals(
                    12 << 20,
                    replica.at().get("/captures/" + kept + "/content").asByteArray().length,
                    "what was kept is read as before");
            assertEquals(0, faults(replica), "no row is without its bytes");
        } finally {
            origin.stop(0);
        }
    }

    private static String handIn(Replica replica, String text) {
        return replica.at()
                .contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse attach(Replica replica, String document, int size) {
        String citation =
                replica.at().get("/claims?document=" + document).jsonPath().getString("[0].citations[0].id");
        return replica.at()
                .multiPart("file", "picture.png", noise("\u0089PNG\r\n\u001a\n", size), "image/png")
                .post("/citations/" + citation + "/captures")
                .then();
    }

    private static String capture(Replica replica) {
        return replica.at().get("/sources?limit=200").jsonPath().getString("find { it.url != null }.captures[0]");
    }

    private static int faults(Replica replica) {
        String audit =
                replica.at().post("/audits").then().statusCode(202).extract().path("id");
        JsonPath done = Awaitility.await("the audit is done")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> replica.at().get("/audits/" + audit).jsonPath(),
                        report -> report.get("finishedAt") != null);
        return done.getInt("faults");
    }
}
