package ibid.warc;

import ibid.fetch.Octets;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// The records of an archive file that was made elsewhere: a WARC, or a WACZ, which is a zip file with WARCs in
/// `archive/`. Within bounds, since a small file can unpack to terabytes.
final class BroughtRecords {
    private static final int MOST_RECORDS = 100_000;
    private static final int MOST_PARTS = 10_000;
    private static final int LARGEST_BLOCK = 64 << 20;
    private static final long MOST_BYTES = 1L << 30;

    private long left = MOST_BYTES;
    private int records;

    private BroughtRecords() {}

    /// What is done with each record; its block is empty where it is larger than any document.
    interface Visitor {
        /// @return false where nothing more needs to be read
        @SuppressWarnings("ArrayRecordComponent")
        boolean see(int ordinal, WarcRecord record, Optional<byte[]> block) throws IOException;
    }

    /// @throws IOException if the file is damaged, or unpacks to more than the bounds
    static void read(Octets file, Visitor visitor) throws IOException {
        try {
            new BroughtRecords().all(file, visitor);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException("a field that cannot be read", e);
        }
    }

    static boolean isWacz(Octets file) {
        if (!startsWith(file, "PK")) {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file.stream()))) {
            long unread = MOST_BYTES;
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isWarcName(entry.getName())) {
                    return true;
                }
                unread -= zip.skip(unread);
                if (unread <= 0 || ++parts > MOST_PARTS) {
                    return false;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isWarc(Octets file) {
        if (startsWith(file, "WARC/")) {
            return true;
        }
        if (!startsWith(file, "\u001f\u008b")) {
            return false;
        }
        try (InputStream in = new GZIPInputStream(file.stream())) {
            return startsWith(Octets.of(in.readNBytes(5)), "WARC/");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startsWith(Octets file, String start) {
        byte[] bytes = start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Arrays.equals(file.head(bytes.length), bytes);
    }

    private static boolean isWarcName(String name) {
        return name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz"));
    }

    private void all(Octets file, Visitor visitor) throws IOException {
        if (!startsWith(file, "PK")) {
            warc(new BufferedInputStream(file.stream()), visitor);
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file.stream()))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                if (!isWarcName(entry.getName())) {
                    spend(zip.skip(left + 1));
                } else if (!warc(kept(zip), visitor)) {
                    return;
                }
            }
        }
    }

    /// The zip file goes on after its part.
    private static InputStream kept(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {
                // Not ours to close.
            }
        };
    }

    private boolean warc(InputStream in, Visitor visitor) throws IOException {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (++records > MOST_RECORDS) {
                    throw new IOException("more than " + MOST_RECORDS + " records");
                }
                if (!visitor.see(records, next.get(), block(next.get()))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Optional<byte[]> block(WarcRecord record) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        boolean tooLarge = false;
        byte[] buffer = new byte[16 << 10];
        InputStream in = record.body().stream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            spend(count);
            tooLarge |= block.size() + count > LARGEST_BLOCK;
            if (tooLarge) {
                block.reset();
            } else {
                block.write(buffer, 0, count);
            }
        }
        return tooLarge ? Optional.empty() : Optional.of(block.toByteArray());
    }

    private void spend(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("more than " + MOST_BYTES + " bytes when unpacked");
        }
    }
}
