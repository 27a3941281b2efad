package ibid.capture;

import ibid.fetch.Octets;
import java.io.Closeable;
import java.util.Optional;

/// A payload out of the archive.
///
/// @param bytes as they were sent
/// @param encoding their HTTP content encoding, if they have one
/// @param file that they were read from
public record ArchivedContent(Octets bytes, Optional<String> encoding, Octets file) implements Closeable {
    /// Gives back what was opened. Whoever got the content does it.
    @Override
    public void close() {
        bytes.close();
        file.close();
    }
}
