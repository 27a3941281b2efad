package ibid.reading;

import java.util.List;

/// A sentence that a note without marker may belong to.
///
/// @param sentence the sentence, in the canonical text
/// @param paragraph the index of its paragraph in [Reading#paragraphs()]
/// @param score for ranking only, higher is better; not a probability
/// @param reasons what speaks for it, in words for a person: "shares the name Crimea"
public record Suggestion(Span sentence, int paragraph, double score, List<String> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
