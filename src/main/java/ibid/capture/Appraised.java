package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.text.TextLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fetched answer is worth.
///
/// @param detail why it is no copy, and what to do next; null for a sound copy
/// @param layer its text; null unless passages may be searched in it
record Appraised(
        CaptureVerdict verdict,
        List<String> signals,
        @Nullable String detail,
        @Nullable TextLayer layer) {

    Appraised {
        if (layer != null && !verdict.searchable()) {
            throw new IllegalArgumentException("text of a " + verdict + " must not be searched");
        }
    }
}
