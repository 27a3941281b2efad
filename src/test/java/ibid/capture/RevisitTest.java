package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import ibid.PlainProfile;
import ibid.warc.StoredRecord;
import ibid.warc.StoredWarc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class RevisitTest {
    private static final byte[] PAGE =
            """
            <html><title>The Lock at Ostermoor</title><body><h1>The Lock at Ostermoor</h1>
            <p>%s</p></body></html>
            """.formatted("The lock was opened in 1887. ".repeat(30)).getBytes(StandardCharsets.UTF_8);

    private HttpServer origin;

    @BeforeEach
    void start() throws IOException {
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.createContext("/lock", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        origin.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        origin.start();
    }

    @AfterEach
    void stop() {
        origin.stop(0);
    }

    @Test
    void whatIsTheSameAgainIsKeptOnceAndReadBackFromThere() {
        String url = "http://127.0.0.1:" + origin.getAddress().getPort() + "/lock";
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Lock

                        The lock was opened in 1887.[1]

                        Notes

                        [1] Ada Brook, “The Lock at Ostermoor,” Canal Letters, May 2, 1950, %s.
                        """.formatted(url).getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        JsonPath source = given().get("/claims?document=" + document).jsonPath();
        JsonPath first = done(source.getString("[0].citations[0].source.captures[0]"));
        JsonPath second = done(given().post("/sources/" + source.getString("[0].citations[0].source.id") + "/captures")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        assertEquals(List.of("OK", "OK"), List.of(first.getString("verdict"), second.getString("verdict")));
        assertEquals(first.getString("digest"), second.getString("digest"));
        assertEquals("response", record(first).type());
        assertEquals("revisit", record(second).type());
        assertEquals(
                "<" + record(first).id() + ">",
                record(second).headers().first("WARC-Refers-To").orElseThrow());
        given().get("/captures/" + second.getString("id")).then().body("refersTo", equalTo(first.getString("id")));
        assertArrayEquals(
                PAGE,
                given().get("/captures/" + second.getString("id") + "/content").asByteArray());
        given().get("/captures/" + second.getString("id") + "/text").then().statusCode(200);
        String location =
                given().post("/audits").then().statusCode(202).extract().header("Location");
        assertEquals(
                0,
                Awaitility.await("the audit is done")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> given().get(location).jsonPath(), audit -> audit.getBoolean("done"))
                        .getInt("faults"));
    }

    private static JsonPath done(String capture) {
        return Awaitility.await("the capture is done")
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/captures/" + capture).jsonPath(), report -> report.getBoolean("done"));
    }

    /// The second record, which holds the answer.
    private static StoredRecord record(JsonPath capture) {
        byte[] file =
                given().get("/captures/" + capture.getString("id") + "/warc").asByteArray();
        return StoredWarc.of(file).records().get(1) instanceof StoredWarc.Found.Sound(StoredRecord record)
                ? record
                : null;
    }
}
