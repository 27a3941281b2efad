package ibid.capture;

import ibid.fetch.Fetched;
import ibid.fetch.Hop;
import ibid.memento.Memento;
import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of trying for a copy.
sealed interface Tried {
    /// It ended, well or not.
    ///
    /// @param hops what crossed the wire
    /// @param response the final answer, if there was one
    /// @param memento it, where it came from a web archive
    record Ended(
            Instant at,
            Appraised appraised,
            List<Hop> hops,
            Fetched.@Nullable Response response,
            @Nullable Memento memento)
            implements Tried, Closeable {
        /// Gives back what large answers take up on the disk.
        @Override
        public void close() {
            hops.forEach(Hop::close);
            if (response != null) {
                response.close();
            }
        }
    }

    /// Its turn has not come.
    record Later(Instant when) implements Tried {}
}
