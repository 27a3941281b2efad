package ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes bytes in until they are all there, in memory up to [#IN_MEMORY] and then in a temporary file, so that many
/// large answers at once do not fill the memory.
///
/// A full disk is lost infrastructure and thrown, never taken for a fault of the server that sends.
public final class Spool {
    static final int IN_MEMORY = 1 << 20;
    private static final int FIRST = 32 << 10;
    private static final int BLOCK = 64 << 10;

    private final int inMemory;

    /// The last of the bytes; all of them as long as there is no file.
    private byte[] window;

    private int held;
    private long before;
    private @Nullable FileChannel file;

    public Spool() {
        this(IN_MEMORY);
    }

    /// @param inMemory so many bytes stay in memory
    Spool(int inMemory) {
        this.inMemory = inMemory;
        this.window = new byte[Math.min(FIRST, inMemory)];
    }

    public long size() {
        return before + held;
    }

    byte at(long index) {
        return index >= before
                ? window[(int) (index - before)]
                : away(index, index + 1).bytes()[0];
    }

    /// Hands on what stands there.
    void writeTo(long from, long to, Octets.Sink sink) throws IOException {
        if (from < before) {
            away(from, Math.min(to, before)).writeTo(sink);
        }
        if (to > before) {
            long start = Math.max(from, before);
            sink.accept(window, (int) (start - before), (int) (to - start));
        }
    }

    private Octets away(long from, long to) {
        return new Octets.InFile(Objects.requireNonNull(file), from, to);
    }

    public void write(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            int room = Math.min(room(), length - done);
            System.arraycopy(bytes, offset + done, window, held, room);
            held += room;
            done += room;
        }
    }

    /// Takes what one reading gives, at most that many bytes.
    ///
    /// @return what the reading said: how many, or that no more comes
    int read(InputStream in, long most) throws IOException {
        int room = room();
        int count = in.read(window, held, (int) Math.min(room, most));
        held += Math.max(count, 0);
        return count;
    }

    /// Makes room behind what is held, and says how much.
    private int room() {
        if (held == window.length && file == null && held < inMemory) {
            window = Arrays.copyOf(window, Math.min(inMemory, held * 2));
        }
        if (held == window.length) {
            putAway();
        }
        return window.length - held;
    }

    private void putAway() {
        try {
            FileChannel there = file;
            if (there == null) {
                there = unnamed();
                file = there;
            }
            ByteBuffer bytes = ByteBuffer.wrap(window, 0, held);
            while (bytes.hasRemaining()) {
                there.write(bytes, before + bytes.position());
            }
        } catch (IOException full) {
            throw new UncheckedIOException("temporary file of a large answer", full);
        }
        before += held;
        held = 0;
        // What was handed out before is in the old one.
        window = new byte[Math.min(window.length, BLOCK)];
    }

    /// A file that goes when it is closed, or when the process dies.
    private static FileChannel unnamed() throws IOException {
        Path path = Files.createTempFile("ibid", ".body");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Forgets what stands before the index.
    void dropTo(int index) {
        if (file != null) {
            throw new IllegalStateException("put away already");
        }
        System.arraycopy(window, index, window, 0, held - index);
        held -= index;
    }

    /// What is there by now.
    public Octets octets() {
        FileChannel there = file;
        if (there == null) {
            return new Octets.InMemory(window, 0, held);
        }
        if (held > 0) {
            putAway();
        }
        return new Octets.InFile(there, 0, before);
    }
}
