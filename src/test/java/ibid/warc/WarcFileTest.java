package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.Headers;
import ibid.fetch.Hop;
import ibid.fetch.Octets;
import ibid.fetch.TlsSession;
import ibid.fetch.Truncation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class WarcFileTest {
    private static final Instant AT = Instant.parse("2031-05-04T03:02:01Z");

    static Supplier<UUID> ids() {
        AtomicLong next = new AtomicLong(1);
        return () -> new UUID(0x4000L, 0x8000000000000000L | next.getAndIncrement());
    }

    static Hop hop(String url, String response, @Nullable Truncation truncated) throws IOException {
        return Hop.of(
                url,
                AT,
                InetAddress.getByName("192.0.2.7"),
                bytes("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
                bytes(response),
                truncated,
                null);
    }

    static WarcFile fetched(Hop... hops) {
        return WarcFile.ofFetch(
                "http://example.org/",
                AT,
                List.of(hops),
                Map.of("verdict", List.of("OK")),
                _ -> Optional.empty(),
                "Ibid/test",
                ids());
    }

    static WarcFile fetchedAgain(Function<String, Optional<Earlier>> earlier, Hop... hops) {
        return WarcFile.ofFetch("http://example.org/", AT, List.of(hops), Map.of(), earlier, "Ibid/test", ids());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(WarcFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return out.toByteArray();
    }

    @Test
    void whatWasFetchedIsReadBackByIdAndOffset() throws IOException {
        WarcFile file = fetched(hop(
                "http://example.org/",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n2\r\nHi\r\n0\r\n\r\n",
                null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcReceipt receipt = file.write(out);
        WarcReceipt.Entry document = receipt.document().orElseThrow();
        StoredWarc stored = StoredWarc.of(out.toByteArray());
        assertEquals(List.of(), WarcAudit.of(stored, receipt));
        assertEquals(
                "<p>Hi",
                new String(
                        stored.payload(document.id(), document.offset())
                                .orElseThrow()
                                .bytes(),
                        StandardCharsets.UTF_8));
        assertEquals(
                List.of("warcinfo", "response", "request", "metadata"),
                receipt.entries().stream().map(WarcReceipt.Entry::type).toList());
    }

    @Test
    void aRecordSaysWhenWhereAndWithWhat() throws IOException {
        WarcFile file = fetched(hop("http://example.org/a|b", "HTTP/1.1 200 OK\r\n\r\nhello", Truncation.TIME));
        StoredRecord response = records(write(file)).get(1);
        assertEquals(
                """
                Content-Length: 24
                Content-Type: application/http;msgtype=response
                WARC-Block-Digest: %s
                WARC-Date: 2031-05-04T03:02:01Z
                WARC-IP-Address: 192.0.2.7
                WARC-Payload-Digest: sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>
                WARC-Target-URI: http://example.org/a%%7Cb
                WARC-Truncated: time
                WARC-Type: response
                WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
                """.formatted(Sha256.of(bytes("HTTP/1.1 200 OK\r\n\r\nhello"))),
                response.headers().fields().stream()
                        .sorted(Comparator.comparing(Headers.Field::name))
                        .map(field -> field.name() + ": " + field.value() + "\n")
                        .collect(Collectors.joining()));
    }

    private static List<StoredRecord> records(byte[] file) {
        return StoredWarc.of(file).records().stream()
                .map(StoredWarc.Found.Sound.class::cast)
                .map(StoredWarc.Found.Sound::record)
                .toList();
    }

    @Test
    void brokenAnswersAreKeptButNeverAsAnAnswer() throws IOException {
        for (String broken : List.of(
                "SSH-2.0-server\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 O")) {
            List<StoredRecord> records =
                    records(write(fetched(hop("http://example.org/", broken, Truncation.DISCONNECT))));
            assertEquals(
                    List.of("warcinfo", "metadata", "request", "metadata"),
                    records.stream().map(StoredRecord::type).toList());
            assertEquals(broken, new String(records.get(1).block().bytes(), StandardCharsets.ISO_8859_1));
            assertEquals(
                    Optional.empty(),
                    fetched(hop("http://example.org/", broken, null))
                            .write(new ByteArrayOutputStream())
                            .document());
        }
    }

    @Test
    void anUploadSaysWhoAndWhen() throws IOException {
        Upload upload = new Upload(
                "R. Reader <reader@example.org>",
                AT,
                "application/pdf",
                "scan.pdf",
                "from the\r\nverdict: OK",
                Octets.of(bytes("%PDF-1.7")));
        WarcFile file = WarcFile.ofUpload(upload, "Ibid/test", ids());
        assertEquals(".warc", file.extension());
        List<StoredRecord> records = records(write(file));
        assertEquals(
                List.of("warcinfo", "resource", "metadata"),
                records.stream().map(StoredRecord::type).toList());
        assertEquals(
                Map.of(
                        "uploaded-by", List.of("R. Reader <reader@example.org>"),
                        "uploaded-at", List.of("2031-05-04T03:02:01Z"),
                        "file-name", List.of("scan.pdf"),
                        "note", List.of("from the verdict: OK")),
                WarcFields.parse(records.get(2).block().bytes()));
    }

    @Test
    void aTlsSessionIsKeptBesideItsAnswer() throws IOException {
        Hop plain = hop("https://example.org/", "HTTP/1.1 200 OK\r\n\r\nhello", null);
        Hop secure = new Hop(
                plain.url(),
                plain.at(),
                plain.ip(),
                200,
                plain.request(),
                plain.response(),
                plain.reply(),
                null,
                new TlsSession("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of("AA==", "BB==")));
        List<StoredRecord> records = records(write(fetched(secure)));
        assertEquals(
                Map.of(
                        "tls-protocol", List.of("TLSv1.3"),
                        "tls-cipher-suite", List.of("TLS_AES_128_GCM_SHA256"),
                        "tls-certificate", List.of("AA==", "BB==")),
                WarcFields.parse(records.get(3).block().bytes()));
        assertEquals(
                Optional.of("<" + records.get(1).id() + ">"),
                records.get(3).headers().first("WARC-Concurrent-To"));
    }

    @Test
    void theSamePayloadAgainIsARevisit() throws IOException {
        String header = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n";
        Earlier earlier = new Earlier(
                "urn:uuid:00000000-0000-4000-8000-0000000000ff", "http://example.org/", AT, Sha256.of(bytes("hello")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcReceipt receipt = fetchedAgain(
                        digest -> Optional.of(earlier)
                                .filter(known -> known.payloadDigest().equals(digest)),
                        hop("http://example.org/", header + "hello", null))
                .write(out);

        StoredRecord revisit = records(out.toByteArray()).get(1);
        assertEquals(header, new String(revisit.block().bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(Optional.of(earlier.payloadDigest()), revisit.payloadDigest());
        assertEquals(Optional.empty(), revisit.payload());
        assertEquals(
                """
                WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest
                WARC-Refers-To: <urn:uuid:00000000-0000-4000-8000-0000000000ff>
                WARC-Refers-To-Date: 2031-05-04T03:02:01Z
                WARC-Refers-To-Target-URI: http://example.org/
                WARC-Type: revisit
                """,
                revisit.headers().fields().stream()
                        .filter(field -> field.name().matches("WARC-(Profile|Refers-To.*|Type)"))
                        .sorted(Comparator.comparing(Headers.Field::name))
                        .map(field -> field.name() + ": " + field.value() + "\n")
                        .collect(Collectors.joining()));
        assertEquals(List.of(), WarcAudit.of(StoredWarc.of(out.toByteArray()), receipt));
        assertTrue(receipt.document().orElseThrow().revisits());
    }

    @Test
    void halfAPayloadAndARedirectAreNoRevisit() throws IOException {
        Function<String, Optional<Earlier>> always = digest ->
                Optional.of(new Earlier("urn:uuid:00000000-0000-4000-8000-0000000000ff", "http://a/", AT, digest));
        Hop redirect =
                hop("http://example.org/", "HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 2\r\n\r\nto", null);
        Hop half =
                hop("http://example.org/a", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", Truncation.DISCONNECT);
        Hop empty = hop("http://example.org/a", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", null);

        for (Hop last : List.of(half, empty)) {
            assertEquals(
                    List.of("warcinfo", "response", "request", "response", "request", "metadata"),
                    records(write(fetchedAgain(always, redirect, last))).stream()
                            .map(StoredRecord::type)
                            .toList());
        }
    }

    @Test
    void whatIsCompressedIsNotCompressedAgain() throws IOException {
        String pdf = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + "%PDF".repeat(99);
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + "<p>".repeat(99);
        String packed =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + "xy".repeat(99);
        assertEquals(
                List.of(false, true, false),
                List.of(
                        fetched(hop("http://example.org/", pdf, null)).gzip(),
                        fetched(hop("http://example.org/", page, null)).gzip(),
                        fetched(hop("http://example.org/", packed, null)).gzip()));
    }

    /// A reader of other people's making sees the same, and finds both digests right.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 5\r\n\r\nhello"
            })
    void anotherReaderAgreesOnTheDigests(String answer) throws IOException {
        byte[] file = write(fetched(hop("http://example.org/", answer, null)));
        int responses = 0;
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    responses++;
                    WarcPayload payload = response.payload().orElseThrow();
                    byte[] body = payload.body().stream().readAllBytes();
                    assertEquals("hello", new String(body, StandardCharsets.US_ASCII));
                    assertEquals(payload.digest().orElseThrow(), new WarcDigest(Sha256.of(body)));
                }
                record.body().consume();
                assertEquals(record.blockDigest(), record.calculatedBlockDigest());
            }
        }
        assertEquals(1, responses);
    }

    @Test
    void aValueCannotForgeAField() {
        byte[] block = WarcFields.bytes(Map.of("signal", List.of("one\r\nverdict: OK\u2028two")));
        assertEquals(Map.of("signal", List.of("one verdict: OK two")), WarcFields.parse(block));
        assertTrue(new String(block, StandardCharsets.UTF_8).endsWith("\r\n"));
        assertFalse(new String(block, StandardCharsets.UTF_8).contains("\nverdict"));
    }
}
