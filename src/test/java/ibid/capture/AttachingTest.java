package ibid.capture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.PlainProfile;
import ibid.fetch.Hop;
import ibid.ocr.PrintedPage;
import ibid.sample.Sample;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    /// What a person may bring, by what its sender calls it.
    private static Map<String, byte[]> copies() throws IOException {
        return Map.of(
                "application/pdf", Sample.clipping(),
                "image/png", PrintedPage.png("The weir broke in 1903."),
                "text/html", PAGE.getBytes(StandardCharsets.UTF_8),
                "text/plain", "The weir broke in 1903.".getBytes(StandardCharsets.UTF_8),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        zip(
                                "word/document.xml",
                                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>The weir broke.</w:t></w:r></w:p>"
                                        + "</w:body></w:document>"),
                "application/epub+zip",
                        zip(
                                "META-INF/container.xml",
                                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
                                "OPS/book.opf",
                                "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
                                        + "</manifest><spine><itemref idref='a'/></spine></package>",
                                "OPS/a.xhtml",
                                "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>The weir broke.</p></body></html>"),
                "application/warc", archive(),
                "application/wacz", zip("archive/data.warc", new String(archive(), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void everyKindOfCopyIsKeptAsItCameAndItsTextTaken() throws IOException {
        String citation = citation();

        for (Map.Entry<String, byte[]> copy : copies().entrySet()) {
            String type = copy.getKey();
            Response kept = given().header("Remote-User", "edda")
                    .multiPart("file", "copy", copy.getValue(), type)
                    .post("/citations/" + citation + "/captures");

            assertEquals(201, kept.statusCode(), type);
            assertEquals(type.startsWith("image/") ? "NO_TEXT_LAYER" : "OK", kept.path("verdict"), type);
            assertEquals("UPLOAD", kept.path("by"), type);
            assertEquals("edda", kept.path("requestedBy"), type);
            boolean archive = type.endsWith("warc") || type.endsWith("wacz");
            byte[] content =
                    given().get("/captures/" + kept.path("id") + "/content").asByteArray();
            assertArrayEquals(archive ? PAGE.getBytes(StandardCharsets.UTF_8) : copy.getValue(), content, type);
        }
    }
}
