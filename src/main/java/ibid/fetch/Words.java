package ibid.fetch;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a text, for counting and comparing, in any script.
final class Words {
    private Words() {}

    static int count(String text) {
        int count = 0;
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }

    /// The different words, folded: compatibility forms, marks and case do not count.
    static Set<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(folded);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(folded.codePointAt(start))) {
                found.add(folded.substring(start, end));
            }
        }
        return found;
    }
}
