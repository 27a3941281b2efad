package ibid.fetch;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a text, for counting and comparing, in any script.
///
/// Scripts that set no spaces have no words to split at: their characters count as half a word each, and are compared
/// in pairs.
final class Words {
    private static final int SHINGLE = 4;
    private static final int ENOUGH_LETTERS = 20;

    private Words() {}

    /// How many words, about.
    static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else {
                words += letter && !inWord ? 1 : 0;
                inWord = letter || (inWord && c == '\'');
            }
        }
        return words + unspaced / 2;
    }

    /// The words in order, folded: compatibility forms, marks and case do not count.
    static List<String> list(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        int previous = -1;
        for (int i = 0;
                i <= folded.length();
                i += i < folded.length() ? Character.charCount(folded.codePointAt(i)) : 1) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean unspaced = Character.isLetter(c) && isUnspaced(c);
            boolean letter = Character.isLetterOrDigit(c) && !unspaced;
            if (start >= 0 && !letter) {
                words.add(folded.substring(start, i));
                start = -1;
            } else if (letter && start < 0) {
                start = i;
            }
            if (unspaced && previous >= 0) {
                words.add(Character.toString(previous) + Character.toString(c));
            }
            previous = unspaced ? c : -1;
        }
        return words;
    }

    /// The words of a title that say something: not the little ones.
    static Set<String> telling(String title) {
        Set<String> telling = new LinkedHashSet<>(list(title));
        // An ideograph or a Hangul syllable says as much as two or three letters.
        telling.removeIf(word -> word.codePointCount(0, word.length()) < (word.codePointAt(0) >= 0x0e00 ? 2 : 4));
        return telling;
    }

    /// How alike two texts are, by their runs of four words: 0 to 1.
    static double likeness(List<String> one, List<String> other) {
        Set<String> left = shingles(one);
        Set<String> right = shingles(other);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 1 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, Math.min(i + SHINGLE, words.size()))));
        }
        return shingles;
    }

    /// Whether there is enough of that script in the text to expect words of it there.
    static boolean isWrittenIn(String text, UnicodeScript script) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> family(UnicodeScript.of(c)) == script)
                        .limit(ENOUGH_LETTERS)
                        .count()
                == ENOUGH_LETTERS;
    }

    /// The script that most letters are in.
    static UnicodeScript script(String text) {
        int[] counts = new int[UnicodeScript.values().length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts[UnicodeScript.of(c).ordinal()]++);
        int best = UnicodeScript.COMMON.ordinal();
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return family(UnicodeScript.values()[best]);
    }

    private static UnicodeScript family(UnicodeScript script) {
        boolean japanese = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        return japanese ? UnicodeScript.HAN : script;
    }

    private static boolean isUnspaced(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
