package ibid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ibid.capture.Holding;
import ibid.fetch.Octets;
import ibid.warc.Upload;
import ibid.warc.WarcFile;
import ibid.warc.WarcReceipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CopyCheckProperties {
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(Holding holding, byte[] file) {
        List<AuditFault> audit(byte[] found) {
            return CopyCheck.ofCapture(holding, Optional.of(Octets.of(found)));
        }
    }

    private static Kept kept(byte[] content, boolean compressed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcReceipt receipt = WarcFile.ofUpload(
                        new Upload(
                                "anna",
                                Instant.parse("2031-05-04T03:02:01Z"),
                                compressed ? "application/pdf" : "text/plain",
                                "copy",
                                null,
                                Octets.of(content)),
                        "Ibid/test",
                        UUID::randomUUID)
                .write(out);
        String address = receipt.digest().substring("sha256:".length());
        String payload = receipt.document().orElseThrow().payloadDigest();
        return new Kept(new Holding(UUID.randomUUID(), payload, address, receipt, false, null), out.toByteArray());
    }

    @Property(tries = 500)
    void oneFlippedBitAnywhereShows(
            @ForAll @Size(max = 300) byte[] content,
            @ForAll boolean compressed,
            @ForAll @IntRange(max = 99_999) int place,
            @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        Kept kept = kept(content, compressed);
        byte[] flipped = kept.file().clone();
        flipped[place % flipped.length] ^= (byte) (1 << bit);

        assertEquals(List.of(), kept.audit(kept.file()));
        assertFalse(kept.audit(flipped).isEmpty());
    }

    @Property(tries = 200)
    void aFileThatIsCutAnywhereShows(
            @ForAll @Size(max = 300) byte[] content,
            @ForAll boolean compressed,
            @ForAll @IntRange(max = 99_999) int place)
            throws IOException {
        Kept kept = kept(content, compressed);

        assertFalse(kept.audit(java.util.Arrays.copyOf(kept.file(), place % kept.file().length))
                .isEmpty());
    }

    @Property(tries = 50)
    void anotherSoundFileInItsPlaceShows(@ForAll @Size(max = 300) byte[] content) throws IOException {
        assertFalse(kept(content, true).audit(kept(content, true).file()).isEmpty());
    }
}
