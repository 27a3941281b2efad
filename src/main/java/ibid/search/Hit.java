package ibid.search;

import java.util.ArrayList;
import java.util.List;

/// Where the words that somebody looks for stand, when they are not the claim's own.
///
/// @param marked the words around them, each match between U+0001 and U+0002
public record Hit(Place place, String marked) {
    /// What has the words.
    public enum Place {
        NOTE,
        COPY
    }

    /// A run of the words, and whether it is a match.
    public record Run(String text, boolean match) {}

    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        boolean match = false;
        for (String text : marked.split("[\u0001\u0002]")) {
            runs.add(new Run(text, match));
            match = !match;
        }
        return runs;
    }
}
