package ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Everything read from a connection, in one growing array, and why reading stopped.
final class Tape {
    /// Why no more comes.
    enum Stop {
        END,
        RESET,
        TIME,
        LIMIT
    }

    private final InputStream in;
    private byte[] bytes = new byte[16 << 10];
    private int size;
    private long limit = Long.MAX_VALUE;
    private @Nullable Stop stop;

    Tape(InputStream in) {
        this.in = in;
    }

    /// How far the tape may grow.
    void limit(long newLimit) {
        limit = newLimit;
    }

    int size() {
        return size;
    }

    byte at(int index) {
        return bytes[index];
    }

    /// Why [#fill()] said false.
    Stop stop() {
        return stop == null ? Stop.END : stop;
    }

    /// Reads some more; false when nothing comes any more.
    boolean fill() {
        if (stop != null) {
            return false;
        }
        if (size >= limit) {
            stop = Stop.LIMIT;
            return false;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, bytes.length * 2L));
        }
        try {
            int count = in.read(bytes, size, (int) Math.min(limit - size, bytes.length - size));
            if (count < 0) {
                stop = Stop.END;
                return false;
            }
            size += count;
            return true;
        } catch (SocketTimeoutException _) {
            stop = Stop.TIME;
            return false;
        } catch (IOException _) {
            stop = Stop.RESET;
            return false;
        }
    }

    /// Reads until the tape holds that many bytes; false when it ends before.
    boolean fillTo(long length) {
        while (size < length) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /// Drops what stands before the offset.
    void dropTo(int offset) {
        System.arraycopy(bytes, offset, bytes, 0, size - offset);
        size -= offset;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.min(to, size));
    }
}
