package ibid.warc;

import ibid.fetch.Octets;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.CRC32;

/// Writes records one after the other, counts and digests what goes out.
final class RecordStream implements AutoCloseable {
    private static final Octets END = Octets.of("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    /// Deflate, no optional field, no time, no system: the same bytes each time.
    private static final byte[] MEMBER_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final CountedStream out;
    private final boolean gzip;
    private final Packing packing = Packing.best();

    RecordStream(OutputStream out, boolean gzip) {
        this.out = new CountedStream(out);
        this.gzip = gzip;
    }

    long position() {
        return out.count;
    }

    void write(byte[] header, Octets block) throws IOException {
        if (gzip) {
            member(List.of(Octets.of(header), block, END));
        } else {
            for (Octets part : List.of(Octets.of(header), block, END)) {
                part.writeTo(out::write);
            }
        }
    }

    /// A gzip member (RFC 1952) by hand: the JDK's stream makes a compressor of a quarter of a megabyte for each, which
    /// for the small records of a capture costs more than compressing them.
    private void member(List<Octets> parts) throws IOException {
        out.write(MEMBER_HEADER, 0, MEMBER_HEADER.length);
        CRC32 checksum = new CRC32();
        long length = 0;
        for (Octets part : parts) {
            part.writeTo(checksum::update);
            length += part.length();
        }
        packing.pack(parts, out::write);
        ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        trailer.putInt((int) checksum.getValue()).putInt((int) length);
        out.write(trailer.array(), 0, trailer.capacity());
    }

    /// Lets go of the compressor's memory.
    @Override
    public void close() {
        packing.close();
    }

    WarcReceipt finish(List<WarcReceipt.Entry> entries) throws IOException {
        out.flush();
        return new WarcReceipt(out.count, Sha256.text(out.digest), entries);
    }

    private static final class CountedStream extends FilterOutputStream {
        private final MessageDigest digest = Sha256.start();
        private long count;

        CountedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            count += length;
        }
    }
}
