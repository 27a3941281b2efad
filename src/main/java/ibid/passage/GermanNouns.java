package ibid.passage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// German writes every noun with a capital: what tells a name is that no article, adjective or number stands before it.
final class GermanNouns {
    private static final Set<String> BEFORE_NOUNS = Words.of("""
            der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner im am vom zum zur beim
            ins ans aufs mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren
            ihrem ihrer ihres unser unsere unseren unserem unserer euer eure diese dieser dieses diesen diesem jede jeder
            jedes jeden jedem alle aller allen viele vieler vielen einige einigen mehrere mehreren manche welche welcher
            beide beiden wenige etliche sämtliche zwei drei hundert tausend etwa rund knapp fast mehr weniger""");

    /// Before a name there may be one of these without an article.
    private static final Set<String> BEFORE_NAMES = Words.of("""
            in nach aus von bei laut gegen für durch über um mit bis ab seit ist war hat sagt heißt hieß namens als wurde
            wird kam ging stand lag an vor zwischen""");

    private static final Pattern COMMON = Pattern.compile(
            "(?U).{2,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse|chen|lein|"
                    + "ment|mente|jahr|jahre|jahren|zeit|seite|teil|teile)");

    private GermanNouns() {}

    /// Whether what begins here is a noun and no name, as far as the words before it tell.
    static boolean isNoun(String text, int start, String word) {
        String before = wordBefore(text, start);
        if (before.isEmpty() || COMMON.matcher(word).matches() || isAttribute(before)) {
            return true;
        }
        return !BEFORE_NAMES.contains(before) && !before.endsWith("te");
    }

    /// Whether an article, an adjective or a number stands before.
    static boolean isAttribute(String before) {
        boolean adjective = before.length() > 4
                && Character.isLowerCase(before.charAt(0))
                && before.matches("(?U).*(?:e|en|er|es|em)")
                && !before.endsWith("te")
                && !BEFORE_NAMES.contains(before);
        return BEFORE_NOUNS.contains(before)
                || adjective
                || Character.isDigit(before.charAt(before.length() - 1))
                || (NumberWords.begins(before) && !BEFORE_NAMES.contains(before));
    }

    /// Whether the text has the word behind an article somewhere.
    static boolean isNounIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            String before = whole ? wordBefore(text, at) : "";
            if (!before.isEmpty() && isAttribute(before)) {
                return true;
            }
        }
        return false;
    }

    /// The word right before, in lower case; empty where a mark or nothing stands there.
    static String wordBefore(String text, int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && (Character.isLetterOrDigit(text.charAt(from - 1)))) {
            from--;
        }
        return end == start ? "" : text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
