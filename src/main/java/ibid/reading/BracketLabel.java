package ibid.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may stand between the brackets of a note's label or marker: `4`, `^4`, `note 4`, `注4`, `a`, `*`.
final class BracketLabel {
    private static final Set<String> WORDS = Set.of(
            "note",
            "notes",
            "footnote",
            "endnote",
            "fn",
            "fn.",
            "n",
            "n.",
            "anm",
            "anm.",
            "anmerkung",
            "fußnote",
            "nota",
            "注",
            "註",
            "脚注");

    private BracketLabel() {}

    static @Nullable String of(CharSequence inside) {
        String text = inside.toString().strip();
        if (text.startsWith("^")) {
            return isKey(text, 1) ? text.substring(1) : null;
        }
        int digits = firstDigit(text);
        if (digits > 0) {
            String word = text.substring(0, digits).strip().toLowerCase(Locale.ROOT);
            return WORDS.contains(word) ? digits(text.substring(digits)) : null;
        }
        if (digits == 0) {
            return digits(text);
        }
        boolean letter = text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        boolean symbol =
                !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> NoteLabel.isSymbol((char) c));
        return letter || symbol ? text : null;
    }

    /// The label's value, or -1.
    static int number(String label) {
        if (label.isEmpty() || label.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < label.length(); i++) {
            int digit = label.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static boolean isNoteWord(char first) {
        return first == '注' || first == '註' || first == '脚';
    }

    /// Whether it names a note in words, as `Footnote 4` does.
    static boolean isSpelled(CharSequence text) {
        int digits = firstDigit(text.toString());
        return digits > 1
                && WORDS.contains(text.toString().substring(0, digits).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isKey(String text, int from) {
        return text.length() > from && text.chars().noneMatch(Character::isWhitespace);
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String digits(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 10);
            if (value < 0) {
                return null;
            }
            digits.append(value);
        }
        return digits.toString();
    }
}
