package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.fetch.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Property(tries = 200)
    void whatZlibPacksIsUnpackedAgain(
            @ForAll @Size(max = 3) List<byte[]> first, @ForAll @Size(max = 3) List<byte[]> next) throws IOException {
        try (Packing zlib = new Zlib()) {
            assertUnpacked(zlib, first);
            assertUnpacked(zlib, next);
        }
    }

    @Property(tries = 200)
    void whatLibdeflatePacksIsUnpackedAgain(
            @ForAll @Size(max = 3) List<byte[]> first, @ForAll @Size(max = 3) List<byte[]> next) throws IOException {
        try (Packing libdeflate = libdeflate()) {
            assertUnpacked(libdeflate, first);
            assertUnpacked(libdeflate, next);
        }
    }

    @Property(tries = 10)
    void textOfAnyLengthIsUnpackedAgain(@ForAll @IntRange(max = 3 << 20) int length) throws IOException {
        Random random = new Random(length);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(4));
        }
        try (Packing packing = Packing.best()) {
            assertUnpacked(packing, List.of(text, text));
        }
    }

    @Test
    void nothingIsPackedAsNothing() throws IOException {
        try (Packing zlib = new Zlib();
                Packing best = Packing.best()) {
            assertUnpacked(zlib, List.of());
            assertUnpacked(best, List.of(new byte[0]));
        }
    }

    private static Packing libdeflate() {
        assumeTrue(Libdeflate.Library.FOUND.isPresent(), "libdeflate is not installed here: the JDK's zlib packs");
        return new Libdeflate(Libdeflate.Library.FOUND.orElseThrow());
    }

    private static void assertUnpacked(Packing packing, List<byte[]> parts) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        parts.forEach(plain::writeBytes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packing.pack(parts.stream().map(Octets::of).toList(), packed::write);

        try (InflaterInputStream unpacked =
                new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()), new Inflater(true))) {
            assertArrayEquals(plain.toByteArray(), unpacked.readAllBytes());
        }
    }
}
