package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpoolTest {
    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Spool spool(List<byte[]> pieces, int inMemory, boolean read) throws IOException {
        Spool spool = new Spool(inMemory);
        for (byte[] piece : pieces) {
            if (read) {
                ByteArrayInputStream in = new ByteArrayInputStream(piece);
                while (in.available() > 0 && spool.read(in, 7) >= 0) {
                    // Until all is in.
                }
            } else {
                spool.write(piece, 0, piece.length);
            }
        }
        return spool;
    }

    @Property(tries = 300)
    void whatCameIsThereInMemoryAndInAFileAlike(
            @ForAll @Size(max = 12) List<@Size(max = 40) byte[]> pieces,
            @ForAll @IntRange(min = 1, max = 100) int inMemory,
            @ForAll boolean read,
            @ForAll @IntRange(max = 480) int one,
            @ForAll @IntRange(max = 480) int other)
            throws IOException {
        byte[] all = joined(pieces);
        int from = Math.min(Math.min(one, other), all.length);
        int to = Math.min(Math.max(one, other), all.length);
        byte[] part = Arrays.copyOfRange(all, from, to);
        Spool spool = spool(pieces, inMemory, read);

        assertEquals(all.length, spool.size());
        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i], spool.at(i));
        }
        ByteArrayOutputStream handedOn = new ByteArrayOutputStream();
        spool.writeTo(from, to, handedOn::write);
        assertArrayEquals(part, handedOn.toByteArray());

        try (Octets octets = spool.octets()) {
            Octets slice = octets.slice(from, to);
            assertEquals(to - from, slice.length());
            assertArrayEquals(all, octets.bytes());
            assertArrayEquals(part, slice.bytes());
            assertArrayEquals(part, slice.stream().readAllBytes());
            assertArrayEquals(Arrays.copyOf(part, Math.min(3, part.length)), slice.head(3));
        }
    }

    @Property(tries = 100)
    void whatWasHandedOutStaysWhenMoreComes(
            @ForAll @Size(min = 1, max = 60) byte[] first,
            @ForAll @Size(max = 200) byte[] second,
            @ForAll @IntRange(min = 1, max = 100) int inMemory)
            throws IOException {
        Spool spool = spool(List.of(first), inMemory, false);
        Octets before = spool.octets();
        spool.write(second, 0, second.length);
        assertArrayEquals(first, before.bytes());
        assertArrayEquals(joined(List.of(first, second)), spool.octets().bytes());
    }

    @Test
    void aClosedFileIsGoneForTheSlicesToo() {
        Spool spool = new Spool(4);
        spool.write(new byte[100], 0, 100);
        Octets octets = assertInstanceOf(Octets.InFile.class, spool.octets());
        Octets slice = octets.slice(10, 20);
        octets.close();
        assertThrows(UncheckedIOException.class, slice::bytes);
    }

    @Test
    void noSliceReachesBeyondTheBytes() {
        assertThrows(
                IndexOutOfBoundsException.class, () -> Octets.of(new byte[4]).slice(2, 5));
    }
}
