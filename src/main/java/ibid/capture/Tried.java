package ibid.capture;

import ibid.fetch.Fetched;
import ibid.fetch.Hop;
import ibid.memento.Datetime;
import ibid.memento.Memento;
import java.io.Closeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        /// What the archive file says of it.
        Map<String, List<String>> notes() {
            Map<String, List<String>> notes = new LinkedHashMap<>();
            notes.put("verdict", List.of(appraised.verdict().name()));
            notes.put("signal", appraised.signals());
            if (memento != null) {
                notes.put("archive", List.of(memento.archive()));
                notes.put("memento-datetime", List.of(Datetime.http(memento.at())));
            }
            return notes;
        }

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
