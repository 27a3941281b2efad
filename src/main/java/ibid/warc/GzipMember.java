package ibid.warc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One member of a gzip file (RFC 1952), its checksum and length checked.
final class GzipMember {
    sealed interface Reading permits Read, Damaged {}

    /// @param length of the member in the file
    @SuppressWarnings("ArrayRecordComponent")
    record Read(byte[] plain, int length) implements Reading {}

    record Damaged(String detail) implements Reading {}

    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private GzipMember() {}

    /// Our members have no optional header fields, and nothing else may set one.
    static Reading read(byte[] file, int start) {
        if (file.length - start < HEADER + TRAILER || file[start + 2] != 8 || file[start + 3] != 0) {
            return new Damaged("not a plain gzip header");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, start + HEADER, file.length - start - HEADER);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] buffer = new byte[16 << 10];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return new Damaged("the compressed data end early");
                }
                plain.write(buffer, 0, count);
            }
            return checked(file, start, plain.toByteArray(), HEADER + (int) inflater.getBytesRead());
        } catch (DataFormatException broken) {
            return new Damaged(String.valueOf(broken.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private static Reading checked(byte[] file, int start, byte[] plain, int trailer) {
        if (file.length - start < trailer + TRAILER) {
            return new Damaged("no checksum");
        }
        ByteBuffer stored = ByteBuffer.wrap(file, start + trailer, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        CRC32 crc = new CRC32();
        crc.update(plain);
        return stored.getInt() == (int) crc.getValue() && stored.getInt() == plain.length
                ? new Read(plain, trailer + TRAILER)
                : new Damaged("the checksum differs");
    }
}
