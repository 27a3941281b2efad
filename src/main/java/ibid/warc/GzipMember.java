package ibid.warc;

import ibid.fetch.Octets;
import ibid.fetch.Spool;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// One member of a gzip file (RFC 1952), its checksum and length checked.
final class GzipMember {
    sealed interface Reading permits Read, Damaged {}

    /// @param length of the member in the file
    record Read(Octets plain, long length) implements Reading {}

    record Damaged(String detail) implements Reading {}

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int BLOCK = 16 << 10;

    private GzipMember() {}

    /// Our members have no optional header fields, and nothing else may set one.
    static Reading read(Octets file, long start) {
        byte[] header =
                file.slice(start, Math.min(file.length(), start + HEADER)).bytes();
        if (file.length() - start < HEADER + TRAILER || header[2] != 8 || header[3] != 0) {
            return new Damaged("not a plain gzip header");
        }
        Inflater inflater = new Inflater(true);
        Spool plain = new Spool();
        CRC32 crc = new CRC32();
        try (InputStream in =
                new InflaterInputStream(file.slice(start + HEADER, file.length()).stream(), inflater, BLOCK)) {
            byte[] buffer = new byte[BLOCK];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                plain.write(buffer, 0, count);
            }
            return checked(file, start, plain.octets(), crc, start + HEADER + inflater.getBytesRead());
        } catch (EOFException early) {
            return new Damaged("the compressed data end early");
        } catch (ZipException broken) {
            return new Damaged(String.valueOf(broken.getMessage()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            inflater.end();
        }
    }

    private static Reading checked(Octets file, long start, Octets plain, CRC32 crc, long trailer) {
        if (file.length() - trailer < TRAILER) {
            return new Damaged("no checksum");
        }
        ByteBuffer stored =
                ByteBuffer.wrap(file.slice(trailer, trailer + TRAILER).bytes()).order(ByteOrder.LITTLE_ENDIAN);
        return stored.getInt() == (int) crc.getValue() && stored.getInt() == (int) plain.length()
                ? new Read(plain, trailer + TRAILER - start)
                : new Damaged("the checksum differs");
    }
}
