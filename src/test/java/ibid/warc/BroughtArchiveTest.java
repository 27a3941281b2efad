package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.Hop;
import ibid.fetch.Octets;
import ibid.warc.BroughtArchive.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BroughtArchiveTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n";

    private static byte[] archive() throws IOException {
        return written(
                WarcFileTest.hop(
                        "http://a.example/style.css", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}", null),
                WarcFileTest.hop("http://a.example/old", "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n", null),
                WarcFileTest.hop("http://a.example/front", OK + "<p>The front page", null),
                WarcFileTest.hop("http://a.example/gone", "HTTP/1.1 404 Not Found\r\n\r\nno", null),
                WarcFileTest.hop("https://a.example/new/", OK + "<p>The cited page", null));
    }

    private static byte[] written(Hop... hops) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcFileTest.fetched(hops).write(out);
        return out.toByteArray();
    }

    private static byte[] wacz(byte[] warc) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write('{');
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(warc);
            zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
        }
        return out.toByteArray();
    }

    private static String read(byte[] file, @Nullable String cited) {
        return switch (BroughtArchive.read(Octets.of(file), cited)) {
            case Reading.Found(BroughtPage page) ->
                page.url() + " " + page.mediaType() + " " + page.charset() + " "
                        + new String(page.content(), StandardCharsets.UTF_8);
            case Reading.Unusable(String reason) -> reason;
        };
    }

    @Test
    void theCitedAddressIsFoundThroughItsRedirects() throws IOException {
        assertEquals(
                "https://a.example/new/ text/html UTF-8 <p>The cited page",
                read(archive(), "http://a.example/old#part"));
        assertEquals(
                "https://a.example/new/ text/html UTF-8 <p>The cited page",
                read(wacz(archive()), "https://a.example/new"));
    }

    @Test
    void otherwiseTheFirstPageIsTaken() throws IOException {
        String front = "http://a.example/front text/html UTF-8 <p>The front page";
        assertEquals(front, read(archive(), null));
        assertEquals(front, read(archive(), "http://b.example/"));
        assertEquals(front, read(archive(), "http://a.example/gone"));
    }

    @Test
    void whatHoldsNoPageIsOfNoUse() throws IOException {
        assertEquals(
                "it holds no HTML page and no PDF that was answered well",
                read(written(WarcFileTest.hop("http://a.example/x", "HTTP/1.1 404 Not Found\r\n\r\nno", null)), null));
    }

    @Test
    void anArchiveFileIsKnownByItsBytes() throws IOException {
        assertTrue(BroughtArchive.isOne(Octets.of(archive())));
        assertTrue(BroughtArchive.isOne(Octets.of(wacz(archive()))));
        assertTrue(BroughtArchive.isOne(Octets.of("WARC/1.0\r\n".getBytes(StandardCharsets.US_ASCII))));
        assertFalse(BroughtArchive.isOne(Octets.of("WARC and peace".getBytes(StandardCharsets.US_ASCII))));
        assertFalse(BroughtArchive.isOne(Octets.of(new byte[] {'P', 'K', 3, 4, 0})));
        assertFalse(BroughtArchive.isOne(Octets.of(new byte[0])));
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("""
                    WARC/1.0
                    WARC-Type: resource
                    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
                    WARC-Date: 2031-05-04T03:02:01Z
                    WARC-Target-URI: http://a.example/
                    Content-Type: text/html
                    Content-Length: 9000000000

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                gzip.write(nothing);
            }
        }
        assertTrue(packed.size() < 2 << 20);
        assertEquals("more than 1073741824 bytes when unpacked", read(packed.toByteArray(), null));
    }

    @Test
    void aRecordThatNamesNoAddressNoIdOrNoDateIsPassedOver() throws IOException {
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(archive())).readAllBytes();
        String archive = new String(unpacked, StandardCharsets.ISO_8859_1);
        for (String header : List.of("WARC-Target-URI:", "WARC-Record-ID:", "WARC-Date:")) {
            assertTrue(archive.contains(header));
            for (String instead : List.of("WARC-Other:", header + " nonsense %% ")) {
                byte[] broken = archive.replace(header, instead).getBytes(StandardCharsets.ISO_8859_1);
                assertInstanceOf(Reading.class, BroughtArchive.read(Octets.of(broken), "http://a.example/old"));
            }
        }
    }

    @Property(tries = 300)
    void aDamagedFileIsReadOrRefusedButNeverThrows(
            @ForAll @IntRange(max = 99_999) int place, @ForAll byte value, @ForAll boolean zipped, @ForAll boolean cut)
            throws IOException {
        byte[] file = zipped ? wacz(archive()) : archive();
        byte[] damaged = cut ? Arrays.copyOf(file, place % file.length) : file.clone();
        if (damaged.length > 0) {
            damaged[place % damaged.length] = value;
        }
        BroughtArchive.isOne(Octets.of(damaged));
        assertInstanceOf(Reading.class, BroughtArchive.read(Octets.of(damaged), "http://a.example/old"));
    }
}
