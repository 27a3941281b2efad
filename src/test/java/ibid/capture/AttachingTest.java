package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.PlainProfile;
import ibid.fetch.Hop;
import ibid.warc.StoredRecord;
import ibid.warc.StoredWarc;
import ibid.warc.WarcFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class AttachingTest {
    private static final String PAGE = "<html><title>The Weir</title><p>%s</p></html>"
            .formatted("The weir at Lower Tindal broke in 1903. ".repeat(20));

    /// A WARC as another program could have written it.
    private static byte[] archive() throws IOException {
        Hop hop = Hop.of(
                "http://nobody.example/weir",
                Instant.parse("2019-02-03T04:05:06Z"),
                InetAddress.getByName("192.0.2.7"),
                "GET /weir HTTP/1.1\r\nHost: nobody.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE).getBytes(StandardCharsets.UTF_8),
                null,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcFile.ofFetch(
                        hop.url(),
                        hop.at(),
                        List.of(hop),
                        Map.of(),
                        _ -> Optional.empty(),
                        "Elsewhere/1",
                        UUID::randomUUID)
                .write(out);
        return out.toByteArray();
    }

    private static String citation() {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Weir

                        The weir at Lower Tindal broke in 1903.[1]

                        Notes

                        [1] Ada Brook, “The Weir,” River Letters, May 2, 1950, http://nobody.example/weir.
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        return given().get("/claims?document=" + document).jsonPath().getString("[0].citations[0].id");
    }

    private static Response attach(byte[] file) {
        return given().multiPart("file", "weir.warc.gz", file, "application/octet-stream")
                .post("/citations/" + citation() + "/captures");
    }

    @Test
    void aPageIsTakenOutOfAnArchiveFileThatIsKeptToTheByte() throws IOException {
        byte[] archive = archive();
        String id = attach(archive)
                .then()
                .statusCode(201)
                .body("by", equalTo("UPLOAD"))
                .body("verdict", equalTo("OK"))
                .body("mediaType", equalTo("text/html"))
                .body("finalUrl", equalTo("http://nobody.example/weir"))
                .body("signals[0]", containsString("2019-02-03"))
                .extract()
                .path("id");

        assertEquals(PAGE, given().get("/captures/" + id + "/content").asString());
        given().accept("text/plain")
                .get("/captures/" + id + "/text")
                .then()
                .statusCode(200)
                .body(containsString("broke in 1903"));
        StoredRecord original =
                StoredWarc.of(given().get("/captures/" + id + "/warc").asByteArray())
                                        .records()
                                        .get(1)
                                instanceof StoredWarc.Found.Sound(StoredRecord record)
                        ? record
                        : null;
        assertEquals(
                "application/warc", original.headers().first("Content-Type").orElseThrow());
        assertArrayEquals(archive, original.block().bytes());
    }

    @Test
    void anArchiveFileThatCannotBeUsedIsRefused() throws IOException {
        byte[] archive = archive();
        attach(Arrays.copyOf(archive, archive.length / 2))
                .then()
                .statusCode(422)
                .body("detail", containsString("The archive file cannot be used"));
    }

    @Test
    void whoLostTheConnectionGoesOnWhereItBrokeOff() throws IOException {
        String id = attach(archive()).then().statusCode(201).extract().path("id");

        for (String what : List.of("content", "warc")) {
            String path = "/captures/" + id + "/" + what;
            Response all = given().get(path);
            byte[] whole = all.asByteArray();
            String tag = all.header("ETag");
            assertEquals("bytes", all.header("Accept-Ranges"));
            assertEquals("" + whole.length, all.header("Content-Length"));

            byte[] rest = given().header("Range", "bytes=40-")
                    .header("If-Range", tag)
                    .get(path)
                    .then()
                    .statusCode(206)
                    .header("Content-Range", equalTo("bytes 40-" + (whole.length - 1) + "/" + whole.length))
                    .header("Content-Length", equalTo("" + (whole.length - 40)))
                    .extract()
                    .asByteArray();

            assertArrayEquals(Arrays.copyOfRange(whole, 40, whole.length), rest);
            given().header("Range", "bytes=40-")
                    .header("If-Range", "\"of another file\"")
                    .get(path)
                    .then()
                    .statusCode(200);
            given().header("Range", "bytes=" + whole.length + "-")
                    .get(path)
                    .then()
                    .statusCode(416)
                    .header("Content-Range", equalTo("bytes */" + whole.length));
        }
    }
}
