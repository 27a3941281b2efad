package ibid.reading;

import java.util.Optional;

/// Which words of a block quotation are quoted without quotation marks.
final class QuotedWords {
    private static final String OPENING = "“„«»‘‚‹「『\"";

    private QuotedWords() {}

    /// All but names, places and markers behind them; none where the document puts them in quotation marks as well.
    static Optional<Span> of(String text, Block quotation) {
        String block = quotation.of(text);
        int end = Attributions.end(block);
        int start = 0;
        while (start < end && isBlank(block.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(block.charAt(end - 1))) {
            end--;
        }
        return start == end || isEnclosed(block.substring(start, end))
                ? Optional.empty()
                : Optional.of(new Span(quotation.start() + start, quotation.start() + end));
    }

    /// A ">" that plain text begins its lines with is no word.
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || NoteLabel.isSpace(c) || c == '>';
    }

    /// Whether one pair of marks holds all of it. Speech of several paragraphs opens with each and closes with the
    /// last.
    private static boolean isEnclosed(String words) {
        char open = words.charAt(0);
        if (OPENING.indexOf(open) < 0) {
            return words.length() > 1 && isUnopened(words);
        }
        String closing = Quotations.closing(open);
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean closes = closing.indexOf(c) >= 0 && i > 0 && !isApostrophe(words, i);
            boolean opens = c == open && (i == 0 || !closes);
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth == 0) {
                return words.substring(i + 1).chars().noneMatch(Character::isLetterOrDigit);
            }
        }
        return true;
    }

    /// The last paragraph of speech that opened before it.
    private static boolean isUnopened(String words) {
        char last = words.charAt(words.length() - 1);
        return (last == '”' && words.indexOf('“') < 0)
                || (last == '»' && words.indexOf('«') < 0 && words.indexOf('»') == words.length() - 1);
    }

    private static boolean isApostrophe(String words, int at) {
        return words.charAt(at) == '’'
                && Character.isLetterOrDigit(words.charAt(at - 1))
                && at + 1 < words.length()
                && Character.isLetterOrDigit(words.charAt(at + 1));
    }
}
