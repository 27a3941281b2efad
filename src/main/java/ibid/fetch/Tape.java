package ibid.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Everything read from a connection, and why reading stopped.
final class Tape {
    /// Why no more comes.
    enum Stop {
        END,
        RESET,
        TIME,
        LIMIT
    }

    private final InputStream in;
    private final Spool spool = new Spool();
    private long limit = Long.MAX_VALUE;
    private @Nullable Stop stop;

    Tape(InputStream in) {
        this.in = in;
    }

    /// How far the tape may grow.
    void limit(long newLimit) {
        limit = newLimit;
    }

    long size() {
        return spool.size();
    }

    byte at(long index) {
        return spool.at(index);
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
        if (size() >= limit) {
            stop = Stop.LIMIT;
            return false;
        }
        try {
            if (spool.read(in, limit - size()) < 0) {
                stop = Stop.END;
                return false;
            }
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
        while (size() < length) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /// Drops what stands before the offset.
    void dropTo(int offset) {
        spool.dropTo(offset);
    }

    /// What stands there.
    Octets octets(long from, long to) {
        return spool.octets().slice(from, Math.min(to, size()));
    }

    /// Hands on what stands there.
    void copy(long from, long to, Spool into) {
        try {
            spool.writeTo(from, Math.min(to, size()), into::write);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// What stands there, byte by byte as characters. For headers and chunk lines.
    String text(long from, long to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            spool.writeTo(from, Math.min(to, size()), text::write);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
