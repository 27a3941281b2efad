package ibid.passage;

import java.util.List;

/// Where words stand nearly, counted in letters: what the matcher looks at before it compares word by word.
public final class FuzzySearch {
    /// Edits in a hundred letters beyond which two stretches are strangers.
    private static final int MOST = 45;

    private FuzzySearch() {}

    /// Ends in the original of the nearest places, nearest first.
    public static List<Integer> ends(String words, PreparedText text, int most) {
        String needle = Skeleton.of(words).search;
        Skeleton skeleton = text.skeleton();
        return NearPlaces.of(needle, skeleton.search, needle.length() * MOST / 100, most).stream()
                .map(p -> skeleton.end(p.end() - 1))
                .toList();
    }
}
