package ibid.fetch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Bytes as they came: in memory where they are few, in a temporary file where they are many.
///
/// Nobody changes them. Slices share the file of what they are of, so only whoever got the whole closes it; a file that
/// nobody closes goes with the garbage.
public sealed interface Octets extends Closeable {
    /// Takes bytes in their order.
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }

    Octets NONE = of(new byte[0]);

    static Octets of(byte[] bytes) {
        return new InMemory(bytes, 0, bytes.length);
    }

    /// The bytes of a file, which is closed with them.
    static Octets of(FileChannel file) {
        try {
            return new InFile(file, 0, file.size());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    long length();

    Octets slice(long from, long to);

    void writeTo(Sink sink) throws IOException;

    InputStream stream();

    /// All of them in memory. The array may be the very one that they are in.
    default byte[] bytes() {
        byte[] all = new byte[Math.toIntExact(length())];
        int[] at = {0};
        try {
            writeTo((bytes, offset, length) -> {
                System.arraycopy(bytes, offset, all, at[0], length);
                at[0] += length;
            });
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return all;
    }

    /// The first of them, at most that many.
    default byte[] head(int most) {
        return length() <= most ? bytes() : slice(0, most).bytes();
    }

    default boolean isEmpty() {
        return length() == 0;
    }

    /// Gives the file back, if there is one.
    @Override
    default void close() {}

    private static void check(long from, long to, long length) {
        if (from < 0 || to < from || to > length) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(from, to, length));
        }
    }

    /// In an array, which may hold more than them.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] array, int from, int to) implements Octets {
        @Override
        public long length() {
            return to - from;
        }

        @Override
        public Octets slice(long start, long end) {
            check(start, end, length());
            return new InMemory(array, from + (int) start, from + (int) end);
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            sink.accept(array, from, to - from);
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(array, from, to - from);
        }

        @Override
        public byte[] bytes() {
            return from == 0 && to == array.length ? array : Arrays.copyOfRange(array, from, to);
        }
    }

    /// In a file that has no name any more.
    record InFile(FileChannel file, long from, long to) implements Octets {
        private static final int BLOCK = 64 << 10;

        @Override
        public long length() {
            return to - from;
        }

        @Override
        public Octets slice(long start, long end) {
            check(start, end, length());
            return new InFile(file, from + start, from + end);
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            byte[] block = new byte[(int) Math.min(BLOCK, length())];
            for (long at = from; at < to; ) {
                int count = read(at, block, 0, block.length);
                sink.accept(block, 0, count);
                at += count;
            }
        }

        /// Reads some, at least one byte.
        private int read(long at, byte[] into, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, to - at)), at);
            if (count <= 0) {
                throw new IOException("a temporary file ends early");
            }
            return count;
        }

        @Override
        public InputStream stream() {
            return new InputStream() {
                private long at = from;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (at >= to) {
                        return -1;
                    }
                    int count = length == 0 ? 0 : InFile.this.read(at, bytes, offset, length);
                    at += count;
                    return count;
                }
            };
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
    }
}
