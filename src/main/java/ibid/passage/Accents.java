package ibid.passage;

import ibid.passage.Value.Relation;
import java.text.Normalizer;
import java.util.List;

/// Names written without the accents of their language: "Francois" for "François", "Schroeder" for "Schröder". A
/// name of several words with one of them the same is that name; one word alone may be another ("Müller", "Muller").
final class Accents {
    private static final String LETTERS = "øłđßæœıðþ";
    private static final List<String> PLAIN = List.of("o", "l", "d", "ss", "ae", "oe", "i", "d", "th");
    private static final String UMLAUTS = "äöüøå";
    private static final List<String> SPREAD = List.of("ae", "oe", "ue", "oe", "aa");

    private Accents() {}

    /// Equal or doubtful where the names differ in accents alone, different where they differ in more.
    static Relation compare(List<String> ours, List<String> theirs) {
        if (ours.size() != theirs.size()) {
            return Relation.DIFFERENT;
        }
        boolean same = false;
        for (int i = 0; i < ours.size(); i++) {
            boolean equal = ours.get(i).equals(theirs.get(i));
            if (!equal && !without(ours.get(i), theirs.get(i)) && !without(theirs.get(i), ours.get(i))) {
                return Relation.DIFFERENT;
            }
            same |= equal;
        }
        return same ? Relation.EQUAL : Relation.DOUBTFUL;
    }

    /// Whether the first is the second, written with plain letters only.
    private static boolean without(String plain, String accented) {
        return isPlain(plain)
                && !isPlain(accented)
                && (plain.equals(plain(accented)) || plain.equals(plain(spread(accented))));
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    static String plain(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return replaced(bare, LETTERS, PLAIN);
    }

    private static String spread(String word) {
        return replaced(word, UMLAUTS, SPREAD);
    }

    private static String replaced(String word, String letters, List<String> others) {
        StringBuilder replaced = new StringBuilder();
        word.chars().forEach(c -> {
            int at = letters.indexOf(c);
            replaced.append(at < 0 ? Character.toString(c) : others.get(at));
        });
        return replaced.toString();
    }
}
