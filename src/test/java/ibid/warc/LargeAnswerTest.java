package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibid.fetch.FetchSettings;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Octets;
import ibid.fetch.OriginServer;
import ibid.fetch.Resolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers of several megabytes, from the wire into the archive file, however they are framed.
class LargeAnswerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2031-05-04T03:02:01Z"));
    private static final byte[] BODY = body();

    private final OriginServer origin = new OriginServer();
    private final FetchSettings settings =
            FetchSettings.strict().withAllow("127.0.0.0/8").withPorts("1-65535");

    private static byte[] body() {
        byte[] body = new byte[3_000_017];
        new Random(7).nextBytes(body);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, body, 0, 9);
        return body;
    }

    @BeforeEach
    void serve() {
        String head = "HTTP/1.1 200 OK\nContent-Type: application/pdf";
        origin.on("/counted", head + "\nContent-Length: " + BODY.length, BODY)
                .on("/closed", head, BODY)
                .on("/gzip", head + "\nContent-Encoding: gzip", gzip())
                .on("/chunked", (out, _) -> {
                    out.write((head.replace("\n", "\r\n") + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    chunks(out);
                });
    }

    private static void chunks(OutputStream out) throws IOException {
        Random random = new Random(8);
        for (int at = 0; at < BODY.length; ) {
            int size = Math.min(1 + random.nextInt(70_000), BODY.length - at);
            out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(BODY, at, size);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += size;
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(BODY);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @AfterEach
    void stop() throws IOException {
        origin.close();
    }

    private Fetched.Response response(String path) {
        Fetcher fetcher = new Fetcher(settings, new Guard(settings, Resolver.system()), CLOCK);
        return assertInstanceOf(Fetched.Response.class, fetcher.fetch(origin.url(path)));
    }

    private static StoredWarc written(Fetched.Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var _ = WarcFile.ofFetch(
                        response.finalUrl(),
                        CLOCK.instant(),
                        response.hops(),
                        Map.of(),
                        _ -> Optional.empty(),
                        "Ibid/test",
                        UUID::randomUUID)
                .write(out);
        return StoredWarc.of(out.toByteArray());
    }

    @Test
    void theyWaitInAFileAndAreArchivedWhole() throws IOException {
        for (String path : List.of("/counted", "/closed", "/gzip", "/chunked")) {
            try (Fetched.Response response = response(path)) {
                assertInstanceOf(Octets.InFile.class, response.hops().getFirst().response(), path);
                assertInstanceOf(Octets.InFile.class, response.body(), path);
                assertArrayEquals(BODY, response.body().bytes(), path);

                StoredWarc warc = written(response);
                assertEquals(List.of(), WarcAudit.of(warc, null), path);
                StoredRecord record = assertInstanceOf(
                                StoredWarc.Found.Sound.class, warc.records().get(1))
                        .record();
                assertArrayEquals(
                        path.equals("/gzip") ? gzip() : BODY,
                        record.payload().orElseThrow().bytes(),
                        path);
            }
        }
    }

    @Test
    void theirFilesAreGivenBackWhenTheyAreClosed() {
        Fetched.Response response = response("/gzip");
        response.close();
        assertThrows(UncheckedIOException.class, () -> response.body().bytes());
        assertThrows(
                UncheckedIOException.class,
                () -> response.hops().getFirst().response().bytes());
    }

    @Test
    void whatIsSmallStaysInMemory() {
        origin.html("/small", "<p>Hello</p>");
        assertInstanceOf(Octets.InMemory.class, response("/small").body());
    }
}
