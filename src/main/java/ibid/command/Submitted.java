package ibid.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of sending a document in.
sealed interface Submitted {

    /// The document's report, as far as it is shown here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accepted(String id, @Nullable String title) implements Submitted {}

    /// @param detail the server's own words: what is wrong, and what to do next
    record Refused(String detail) implements Submitted {}

    /// How far the server has come, as far as it is shown here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(
            int sources, int archived, int capturing, int checking, Map<String, Integer> counts, boolean done) {}
}
