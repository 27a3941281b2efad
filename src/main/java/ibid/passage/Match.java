package ibid.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen for one element of a claim in one text.
///
/// @param claimed the element in the claim's own words: the quotation, the figure
/// @param claimedStart where the element stands in the claim, in UTF-16 code units
/// @param claimedEnd exclusive
/// @param found the value as the text has it, for numbers, dates and names; null otherwise
/// @param passage where in the text; null where nothing stands there
/// @param differences the words that differ, both sides; empty but for [FindingKind#ALTERED] and its like
/// @param reason in words for a person, where the kind alone does not say it
public record Match(
        Element element,
        FindingKind kind,
        String claimed,
        int claimedStart,
        int claimedEnd,
        @Nullable String found,
        @Nullable Passage passage,
        List<Difference> differences,
        @Nullable String reason) {

    public Match {
        differences = List.copyOf(differences);
    }
}
