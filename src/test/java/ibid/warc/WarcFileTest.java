package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.fetch.Hop;
import ibid.fetch.Truncation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarcFileTest {
    private static final Instant AT = Instant.parse("2031-05-04T03:02:01Z");

    static Supplier<UUID> ids() {
        AtomicLong next = new AtomicLong(1);
        return () -> new UUID(0x4000L, 0x8000000000000000L | next.getAndIncrement());
    }

    static Hop hop(String url, String response, @Nullable Truncation truncated) throws IOException {
        return new Hop(
                url,
                AT,
                InetAddress.getByName("192.0.2.7"),
                200,
                "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                response.getBytes(StandardCharsets.UTF_8),
                truncated,
                null);
    }

    static WarcFile fetched(Hop... hops) {
        return WarcFile.ofFetch(
                "http://example.org/", AT, List.of(hops), Map.of("verdict", List.of("OK")), "Ibid/test", ids());
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
                new String(stored.payload(document.id(), document.offset()).orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(
                List.of("warcinfo", "response", "request", "metadata"),
                receipt.entries().stream().map(WarcReceipt.Entry::type).toList());
    }
}
