package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Numbers of notes that lost their raise, as a PDF's text gives them: `flawed;1 the`, `worse.13 Nobody`. A quotation
/// may leave them out; one that has another number there is altered all the same.
final class NoteNumbers {
    private static final int LONGEST = 3;
    /// Shorter words before a stop are as likely an abbreviation: "no.4".
    private static final int WORD = 4;

    private static final Set<String> NUMBERED = Words.of("""
            chap sect para figs abbs vols arts nums kapt kapitel fasc tome page seite bande annex clause""");

    private NoteNumbers() {}

    /// The tokens with those of such numbers made optional.
    static List<Token> optional(List<Token> tokens, String text) {
        List<Token> marked = new ArrayList<>(tokens);
        for (int i = 2; i < tokens.size(); i++) {
            if (isNumber(tokens.get(i)) && isRaised(tokens, i, text)) {
                marked.set(i, tokens.get(i).optional(true));
            }
        }
        return marked;
    }

    static boolean isNumber(Token token) {
        return token.kind() == Kind.WORD
                && token.text().length() <= LONGEST
                && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Close behind a mark that closes a word or a sentence, and apart from what follows.
    private static boolean isRaised(List<Token> tokens, int at, String text) {
        Token mark = tokens.get(at - 1);
        Token word = tokens.get(at - 2);
        Token number = tokens.get(at);
        boolean glued = mark.kind() == Kind.MARKS
                && mark.end() == number.start()
                && ",;.!?”’\"".indexOf(text.charAt(mark.end() - 1)) >= 0;
        boolean lettered = word.isWord()
                && word.text().length() >= WORD
                && word.text().chars().allMatch(Character::isLetter)
                && !NUMBERED.contains(word.text().toLowerCase(Locale.ROOT));
        int end = number.end();
        boolean apart = end == text.length() || Character.isWhitespace(text.charAt(end));
        return glued && lettered && apart && (text.charAt(mark.end() - 1) != '.' || opensSentence(text, end));
    }

    private static boolean opensSentence(String text, int at) {
        int next = at;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        return next == text.length() || Character.isUpperCase(text.codePointAt(next));
    }
}
