package ibid.citation;

import java.util.Arrays;
import java.util.Locale;

/// A note cut into words, numbers, addresses and single punctuation marks, with the depth of brackets and
/// quotation marks around each. Kept in arrays: reading is fast only when nothing is boxed.
final class Tokens {
    /// What a token looks like.
    enum Kind {
        LOWER,
        CAPITAL,
        UPPER,
        INITIAL,
        NUMBER,
        MIXED,
        IDEOGRAPH,
        ADDRESS,
        PUNCTUATION
    }

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final int FIRST_ROOM = 64;

    final String text;
    int count;
    int[] start = new int[FIRST_ROOM];
    int[] end = new int[FIRST_ROOM];
    Kind[] kind = new Kind[FIRST_ROOM];
    /// Brackets open around the token; the brackets themselves count as inside.
    int[] brackets = new int[0];
    /// The words in small letters; empty for marks, numbers and addresses.
    String[] lower = new String[0];
    /// The words' classes in the lexicon, as bits.
    int[] classes = new int[0];
    /// Index of the quotation (from 1) that the token stands in, 0 outside; the marks themselves count as inside.
    int[] quotation = new int[0];

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.cut();
        tokens.lookUp();
        tokens.brackets = tokens.depthOfBrackets();
        tokens.quotation = Quotations.of(tokens);
        return tokens;
    }

    /// Every reader asks for these, and none pays for them twice.
    private void lookUp() {
        Lexicon lexicon = Lexicon.bundled();
        lower = new String[count];
        classes = new int[count];
        for (int i = 0; i < count; i++) {
            boolean word = kind[i] != Kind.PUNCTUATION && kind[i] != Kind.NUMBER && kind[i] != Kind.ADDRESS;
            lower[i] = word ? word(i).toLowerCase(Locale.ROOT) : "";
            classes[i] = word ? lexicon.classes(lower[i]) : 0;
        }
    }

    String word(int i) {
        return text.substring(start[i], end[i]);
    }

    int length(int i) {
        return end[i] - start[i];
    }

    char first(int i) {
        return i >= 0 && i < count ? text.charAt(start[i]) : '\0';
    }

    boolean is(int i, char mark) {
        return i >= 0 && i < count && end[i] - start[i] == 1 && text.charAt(start[i]) == mark;
    }

    boolean is(int i, Kind wanted) {
        return i >= 0 && i < count && kind[i] == wanted;
    }

    boolean isWord(int i, String lowerCase) {
        return i >= 0
                && i < count
                && end[i] - start[i] == lowerCase.length()
                && text.regionMatches(true, start[i], lowerCase, 0, lowerCase.length());
    }

    boolean spaceBefore(int i) {
        return i == 0 || end[i - 1] < start[i];
    }

    /// A word that begins with a capital: a name, a title's word, an initial.
    boolean capitalised(int i) {
        return i >= 0
                && i < count
                && switch (kind[i]) {
                    case CAPITAL, UPPER, INITIAL, IDEOGRAPH -> true;
                    case MIXED -> Character.isUpperCase(text.charAt(start[i]));
                    case LOWER, NUMBER, ADDRESS, PUNCTUATION -> false;
                };
    }

    boolean lineBreakBefore(int i) {
        if (i <= 0 || i >= count) {
            return false;
        }
        int at = text.indexOf('\n', end[i - 1]);
        return at >= 0 && at < start[i];
    }

    boolean opensQuotation(int i) {
        return i < count && quotation[i] != 0 && (i == 0 || quotation[i - 1] != quotation[i]);
    }

    /// A number that can be a year of printing or of an act.
    boolean year(int i) {
        if (!is(i, Kind.NUMBER) || end[i] - start[i] != 4) {
            return false;
        }
        int value = number(i);
        return value >= 1450 && value < 2100;
    }

    /// The value of a number token, at most nine digits; -1 for anything else.
    int number(int i) {
        if (!is(i, Kind.NUMBER) || end[i] - start[i] > 9) {
            return -1;
        }
        int value = 0;
        for (int at = start[i]; at < end[i]; at++) {
            value = value * 10 + Character.digit(text.charAt(at), 10);
        }
        return value;
    }

    private void cut() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
                at++;
                continue;
            }
            int address = Addresses.endOfAddress(text, at);
            if (address > at) {
                add(at, address, Kind.ADDRESS);
                at = address;
            } else if (Character.isLetter(c) || Character.isDigit(c)) {
                int stop = endOfWord(at);
                add(at, stop, kindOf(at, stop));
                at = stop;
            } else {
                int stop = Character.isHighSurrogate(c) && at + 1 < length ? at + 2 : at + 1;
                add(at, stop, Kind.PUNCTUATION);
                at = stop;
            }
        }
    }

    private int endOfWord(int from) {
        int at = from;
        boolean digits = Character.isDigit(text.charAt(from));
        boolean ideographs = ideograph(text.charAt(from));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if ((digits && ideograph(c)) || (ideographs != ideograph(c) && !digits)) {
                    break;
                }
                at++;
            } else if (Character.isDigit(c)) {
                if (ideographs) {
                    break;
                }
                at++;
            } else if (joins(c) && at + 1 < text.length() && joinsAcross(at, digits)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '\'' || c == '’' || c == '‐' || c == '\u00ad' || c == 'ʼ';
    }

    /// A hyphen or an apostrophe belongs to the word when letters stand on both sides; between digits it is a range.
    private boolean joinsAcross(int at, boolean digits) {
        return !digits && Character.isLetterOrDigit(text.charAt(at + 1)) && Character.isLetter(text.charAt(at - 1));
    }

    static boolean ideograph(char c) {
        return (c >= '\u3040' && c <= '\u30ff' && c != '\u30fb')
                || (c >= '\u3400' && c <= '\u9fff')
                || (c >= '\uf900' && c <= '\ufaff')
                || c == '々'
                || (c >= '\uac00' && c <= '\ud7af');
    }

    private Kind kindOf(int from, int to) {
        boolean digit = false;
        boolean letter = false;
        boolean lower = false;
        int upper = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                digit = true;
            } else if (ideograph(c)) {
                return Kind.IDEOGRAPH;
            } else if (Character.isLetter(c)) {
                letter = true;
                if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                    upper++;
                } else {
                    lower = true;
                }
            }
        }
        if (digit) {
            return letter ? Kind.MIXED : Kind.NUMBER;
        }
        if (upper == 0) {
            return Kind.LOWER;
        }
        if (to - from == 1) {
            return Kind.INITIAL;
        }
        if (!lower) {
            return Kind.UPPER;
        }
        return Character.isUpperCase(text.charAt(from)) || upper > 0 ? Kind.CAPITAL : Kind.LOWER;
    }

    private void add(int from, int to, Kind as) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
        }
        start[count] = from;
        end[count] = to;
        kind[count] = as;
        count++;
    }

    private int[] depthOfBrackets() {
        int[] depths = new int[count];
        int depth = 0;
        int sinceOpened = 0;
        for (int i = 0; i < count; i++) {
            char c = length(i) == 1 ? first(i) : ' ';
            if (OPENING.indexOf(c) >= 0) {
                depth++;
                sinceOpened = i;
            }
            depths[i] = depth;
            if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
        }
        // A bracket that never closes is a slip of printing: nothing stands inside it.
        if (depth > 0) {
            for (int i = sinceOpened; i < count; i++) {
                depths[i] = Math.max(0, depths[i] - depth);
            }
        }
        return depths;
    }
}
