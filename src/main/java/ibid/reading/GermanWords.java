package ibid.reading;

import java.util.regex.Pattern;

/// Tells German nouns from names, since both have a capital, and finds verbs by their endings.
final class GermanWords {
    private static final Pattern NOUN = Pattern.compile(
            ".{2,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|tum|chen|lein)");

    private GermanWords() {}

    /// Whether a capital says nothing: after an article or an adjective, or with a noun's ending.
    ///
    /// @param previous the word before it, in lower case
    /// @param capital whether it was printed with a capital: then it is no adjective
    static boolean isNoun(String word, String previous, boolean capital) {
        return ClaimWords.GERMAN_BEFORE_NOUN.has(previous)
                || (!capital && isAdjective(previous))
                || NOUN.matcher(word).matches();
    }

    private static boolean isAdjective(String word) {
        boolean ending = word.endsWith("e")
                || word.endsWith("en")
                || word.endsWith("er")
                || word.endsWith("es")
                || word.endsWith("em");
        return word.length() > 3 && ending && !isVerb(word);
    }

    static boolean isVerb(String word) {
        return word.length() > 3
                && (word.endsWith("te") || word.endsWith("ten") || word.endsWith("t"))
                && !ClaimWords.GERMAN_NO_VERB.has(word);
    }
}
