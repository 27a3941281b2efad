package ibid.citation;

/// Pairs quotation marks. The hard one is ’, which closes ‘ but is an apostrophe far more often.
final class Quotations {
    private static final int LONGEST = 120;

    private Quotations() {}

    static int[] of(Tokens tokens) {
        int[] inside = new int[tokens.count];
        int number = 0;
        int i = 0;
        while (i < tokens.count) {
            int close = closing(tokens, i);
            if (close > i) {
                number++;
                for (int j = i; j <= close; j++) {
                    inside[j] = number;
                }
                i = close + 1;
            } else {
                i++;
            }
        }
        return inside;
    }

    /// The token that closes the quotation opened at `open`, or -1 when nothing opens there or it never closes.
    static int closing(Tokens tokens, int open) {
        if (tokens.length(open) != 1) {
            return -1;
        }
        return switch (tokens.first(open)) {
            case '“' -> nested(tokens, open, "“", "”");
            case '„' -> any(tokens, open, "“”");
            case '«' -> any(tokens, open, "»");
            case '»' -> any(tokens, open, "«");
            case '「' -> any(tokens, open, "」");
            case '『' -> any(tokens, open, "』");
            case '"' -> opens(tokens, open) ? any(tokens, open, "\"”") : -1;
            case '‘', '‚', '`' -> single(tokens, open, "’‘'");
            case '\'' -> opens(tokens, open) ? single(tokens, open, "'’") : -1;
            case '”' -> opens(tokens, open) && open == 0 ? any(tokens, open, "”") : -1;
            default -> -1;
        };
    }

    private static boolean opens(Tokens tokens, int i) {
        boolean free = i == 0 || tokens.spaceBefore(i) || "([".indexOf(tokens.first(i - 1)) >= 0;
        return free && i + 1 < tokens.count && !tokens.spaceBefore(i + 1);
    }

    private static int nested(Tokens tokens, int open, String opening, String closing) {
        int depth = 0;
        int stop = Math.min(tokens.count, open + LONGEST);
        for (int i = open; i < stop; i++) {
            if (tokens.length(i) == 1) {
                if (opening.indexOf(tokens.first(i)) >= 0) {
                    depth++;
                } else if (closing.indexOf(tokens.first(i)) >= 0 && --depth == 0) {
                    return i;
                }
            }
        }
        return any(tokens, open, closing + "\"");
    }

    private static int any(Tokens tokens, int open, String closing) {
        int stop = Math.min(tokens.count, open + LONGEST);
        for (int i = open + 1; i < stop; i++) {
            if (tokens.length(i) == 1 && closing.indexOf(tokens.first(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// Takes the first mark that is followed by what follows a title; failing that the last one that could close.
    private static int single(Tokens tokens, int open, String closing) {
        int weak = -1;
        int stop = Math.min(tokens.count, open + LONGEST);
        for (int i = open + 1; i < stop; i++) {
            if (tokens.length(i) != 1) {
                continue;
            }
            char c = tokens.first(i);
            if (c == '‘' && closing.indexOf(c) >= 0 && tokens.spaceBefore(i) && weak >= 0) {
                break;
            }
            if (closing.indexOf(c) >= 0 && i > open + 1 && !tokens.spaceBefore(i)) {
                if (followedByMore(tokens, i)) {
                    weak = i;
                } else {
                    return i;
                }
            }
        }
        return weak;
    }

    /// "Workers’ Rights": a word follows that the title may go on with.
    private static boolean followedByMore(Tokens tokens, int i) {
        int next = i + 1;
        if (next >= tokens.count || !tokens.spaceBefore(next)) {
            return next < tokens.count && Character.isLetterOrDigit(tokens.first(next));
        }
        boolean possessive = Character.toLowerCase(tokens.text.charAt(tokens.end[i - 1] - 1)) == 's';
        return possessive
                && switch (tokens.kind[next]) {
                    case CAPITAL, LOWER -> !tokens.isWord(next, "in") && !tokens.isWord(next, "and");
                    case UPPER, INITIAL, NUMBER, MIXED, IDEOGRAPH, ADDRESS, PUNCTUATION -> false;
                };
    }
}
