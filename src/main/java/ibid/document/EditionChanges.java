package ibid.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a new edition changed. What merely moved is counted and not listed: one new paragraph moves everything behind
/// it.
///
/// @param claimCounts how many claims became what
/// @param noteCounts how many notes became what
/// @param claims those that changed, are gone or new, or cite something else, in the order of the text
/// @param notes those that changed, are gone or new, or have another label
/// @param problems what an editor should look at, each a sentence
public record EditionChanges(
        Map<Became, Integer> claimCounts,
        Map<Became, Integer> noteCounts,
        List<ClaimEdit> claims,
        List<NoteEdit> notes,
        List<String> problems) {
    public EditionChanges {
        claimCounts = inOrder(claimCounts);
        noteCounts = inOrder(noteCounts);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    private static Map<Became, Integer> inOrder(Map<Became, Integer> counts) {
        EnumMap<Became, Integer> sorted = new EnumMap<>(Became.class);
        sorted.putAll(counts);
        return Collections.unmodifiableMap(sorted);
    }
}
