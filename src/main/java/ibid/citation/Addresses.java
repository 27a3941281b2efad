package ibid.citation;

/// Finds web addresses and DOIs in running text, also when a line break cut them.
final class Addresses {
    private static final String TRAILING = ".,;:!?'\"’”»›>*";
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%|{}";
    private static final int SHORTEST_DOI = 7;

    private Addresses() {}

    /// The end of the address that begins at `from`, or -1.
    static int endOfAddress(String text, int from) {
        int scheme = lengthOfOpening(text, from);
        if (scheme == 0 || (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)))) {
            return -1;
        }
        int at = from + scheme;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((Character.isLetterOrDigit(c) && !Tokens.ideograph(c)) || ALLOWED.indexOf(c) >= 0) {
                at++;
            } else if ((c == '\n' || c == '\r') && goesOnAfterBreak(text, at)) {
                at = afterBreak(text, at);
            } else {
                break;
            }
        }
        return trimmed(text, from + scheme, at);
    }

    private static int lengthOfOpening(String text, int from) {
        return switch (text.charAt(from)) {
            case 'h', 'H' -> matches(text, from, "https://") ? 8 : matches(text, from, "http://") ? 7 : 0;
            case 'f', 'F' -> matches(text, from, "ftp://") ? 6 : 0;
            case 'w', 'W' -> matches(text, from, "www.") ? 4 : 0;
            case 'd', 'D' -> matches(text, from, "doi.org/") ? 8 : 0;
            case '1' -> doi(text, from) ? 3 : 0;
            default -> 0;
        };
    }

    private static boolean matches(String text, int from, String opening) {
        return text.regionMatches(true, from, opening, 0, opening.length())
                && from + opening.length() < text.length()
                && Character.isLetterOrDigit(text.charAt(from + opening.length()));
    }

    /// "10." four to nine digits, a slash.
    private static boolean doi(String text, int from) {
        if (!text.startsWith("10.", from) || from + SHORTEST_DOI >= text.length()) {
            return false;
        }
        int at = from + 3;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from >= SHORTEST_DOI
                && at - from <= 12
                && at + 1 < text.length()
                && text.charAt(at) == '/'
                && !Character.isWhitespace(text.charAt(at + 1));
    }

    /// A broken address ends its line in the middle and goes on in small letters or digits, without a space.
    private static boolean goesOnAfterBreak(String text, int at) {
        int next = afterBreak(text, at);
        if (next >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(next);
        boolean open = "/-_=&?.%#".indexOf(before) >= 0;
        boolean carries = "/-_=&?%#".indexOf(after) >= 0
                || (after == '.' && next + 1 < text.length() && Character.isLowerCase(text.charAt(next + 1)));
        boolean plain = Character.isLowerCase(after) || Character.isDigit(after);
        if (before == '.' && !plain) {
            return false;
        }
        return carries || (open && plain);
    }

    private static int afterBreak(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int trimmed(String text, int least, int from) {
        int end = from;
        while (end > least) {
            char c = text.charAt(end - 1);
            if (TRAILING.indexOf(c) >= 0
                    || (c == ')' && unmatched(text, least, end, '(', ')'))
                    || (c == ']' && unmatched(text, least, end, '[', ']'))
                    || (c == '}' && unmatched(text, least, end, '{', '}'))) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean unmatched(String text, int from, int to, char open, char close) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            depth += text.charAt(at) == open ? 1 : text.charAt(at) == close ? -1 : 0;
        }
        return depth < 0;
    }
}
