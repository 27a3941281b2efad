package ibid.passage;

import java.util.Locale;
import java.util.Set;

/// A word with a bracket in it, "[t]he", "want[ed]": an editor's other case or ending for the same word.
record Inflection(String before, String bracket, String after) {
    private static final int LONGEST_ENDING = 4;
    private static final Set<String> REVERSING = Words.of("un in im ir il non dis anti n't nt not less free los frei");

    static Inflection of(String word) {
        int open = 0;
        while ("[［〔".indexOf(word.charAt(open)) < 0) {
            open++;
        }
        int close = open;
        while ("]］〕".indexOf(word.charAt(close)) < 0) {
            close++;
        }
        return new Inflection(
                folded(word.substring(0, open)),
                folded(word.substring(open + 1, close)),
                folded("x" + word.substring(close + 1)).substring(1));
    }

    /// A letter is put before what may begin with an apostrophe, which would be taken for a quotation mark.
    private static String folded(String part) {
        return Skeleton.of(part).letters;
    }

    boolean matches(String word) {
        int rest = word.length() - after.length() - before.length();
        if (rest < 0 || !word.endsWith(after) || !word.startsWith(before)) {
            return false;
        }
        String replaced = word.substring(before.length(), word.length() - after.length());
        if (replaced.equalsIgnoreCase(bracket)) {
            return true;
        }
        if (reverses(replaced) || reverses(bracket)) {
            return false;
        }
        return replaced.isEmpty() || (!before.isEmpty() && replaced.length() <= LONGEST_ENDING);
    }

    private static boolean reverses(String part) {
        return REVERSING.contains(part.toLowerCase(Locale.ROOT));
    }

    /// What the bracket stands for in a word that it matches.
    String replaced(String word) {
        return word.substring(before.length(), word.length() - after.length());
    }
}
