package ibid.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Immutable bytes, addressed by the SHA-256 of what they are. They may go, but never change.
///
/// Losing the disk or the network below it, or its being full, is thrown as a [StoreFailure].
public interface Store {
    /// Writes the bytes and answers their address once they are durable. The same bytes again are not written twice.
    StoredObject put(Content content);

    /// The bytes at an address, or empty when there are none.
    Optional<InputStream> open(String address);

    /// The bytes at an address as a file to read anywhere in, or empty when there are none. Who asks closes it.
    Optional<FileChannel> file(String address);

    /// Removes the bytes at an address, if there are any. Only for what may not be kept, or what nothing names.
    void remove(String address);

    /// Everything in the store, in no order. The stream holds a directory or a connection open until it is closed.
    Stream<Entry> entries();

    /// Whether it can be reached: throws if not. That it is full, it may still say by itself.
    void probe();

    /// How many bytes there is room for, where it knows that.
    OptionalLong room();

    /// Bytes that are still to be written.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param address the SHA-256 in lower-case hex
    /// @param bytes how many
    record StoredObject(String address, long bytes) {}
}
