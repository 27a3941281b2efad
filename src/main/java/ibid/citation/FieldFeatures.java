package ibid.citation;

/// What the model looks at for each token, as hashes: the words around, their looks, the piece between punctuation
/// marks that the token stands in, its place among the pieces, quotation marks and years seen.
final class FieldFeatures {
    /// Room for the features of one token.
    static final int MOST = 64;

    private static final int PRIME = 0x01000193;

    private final Tokens tokens;
    private final int from;
    private final int to;
    private final int n;
    private final int[] word;
    private final int[] shape;
    private final int[] classes;
    private final int[] suffix;
    private final Pieces pieces;
    private final int firstQuotation;
    private final int yearLooks;
    private final boolean[] yearBefore;
    private final Landmarks landmarks;
    private int[] out = new int[MOST];
    private int size;

    FieldFeatures(Tokens tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.n = to - from;
        this.word = new int[n];
        this.shape = new int[n];
        this.classes = new int[n];
        this.suffix = new int[n];
        this.yearBefore = new boolean[n];
        describeTokens();
        this.pieces = new Pieces(tokens, from, word, classes);
        this.firstQuotation = firstQuotation();
        this.yearLooks = lookForYears();
        this.landmarks = new Landmarks(tokens, from, classes);
    }

    /// Fills `into` with the features of token `i` (from the segment's start) and returns how many.
    int of(int i, int[] into) {
        out = into;
        size = 0;
        words(i);
        place(i);
        pieceAround(i);
        quotations(i);
        landmarks(i);
        return size;
    }

    /// How the label may change before token `i`: 0 within words, else by the mark before it.
    int boundary(int i) {
        if (i == 0) {
            return 0;
        }
        int at = from + i;
        if (tokens.is(at, Tokens.Kind.PUNCTUATION)) {
            return "([{".indexOf(tokens.first(at)) >= 0 || tokens.opensQuotation(at) ? 1 : 2;
        }
        if (!tokens.is(at - 1, Tokens.Kind.PUNCTUATION)) {
            return tokens.is(at, Tokens.Kind.NUMBER) || tokens.is(at - 1, Tokens.Kind.NUMBER) ? 3 : 0;
        }
        return switch (tokens.first(at - 1)) {
            case ',' -> 4;
            case '.' -> 5;
            case ':', ';' -> 6;
            default -> 7;
        };
    }

    static final int BOUNDARIES = 8;

    private void add(int kind, int value) {
        int h = (kind * 0x9E3779B1) ^ value;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        h ^= h >>> 15;
        out[size++] = h;
    }

    static int pair(int a, int b) {
        return (a * 31 + b) * PRIME + (b >>> 7);
    }

    private void words(int i) {
        int w = word[i];
        int w1 = word(i - 1);
        int w2 = word(i + 1);
        int s = shape[i];
        int s1 = shape(i - 1);
        int s2 = shape(i + 1);
        add(1, w);
        add(2, w1);
        add(3, w2);
        add(4, word(i - 2));
        add(5, word(i + 2));
        add(6, s);
        add(7, pair(s, s1));
        add(8, pair(s, s2));
        add(9, pair(pair(s1, s), s2));
        add(10, pair(pair(shape(i - 2), s1), s));
        add(11, pair(pair(s, s2), shape(i + 2)));
        add(12, pair(w1, w));
        add(13, pair(w, w2));
        add(14, suffix[i]);
        add(15, pair(w1, s));
        add(16, pair(s, w2));
        add(17, pair(classes[i], s));
        add(18, classes(i - 1));
        add(19, classes(i + 1));
        add(20, pair(classes(i - 1), classes[i]));
        add(21, pair(classes(i - 2), classes(i + 2)));
        add(22, pair(pair(word(i - 2), w1), s));
        add(23, pair(pair(s, w2), word(i + 2)));
    }

    private void place(int i) {
        int relative = i * 12 / Math.max(1, n);
        add(30, relative);
        add(31, Math.min(i, 12));
        add(32, Math.min(n - 1 - i, 8));
        add(33, pair(relative, shape[i]));
        add(34, pair(Math.min(tokens.brackets[from + i], 2), yearBefore[i] ? 1 : 0));
        add(35, pair(yearLooks, yearBefore[i] ? 1 : 0));
    }

    private void pieceAround(int i) {
        int p = pieces.of[i];
        int looks = pieces.looks[p];
        int opening = pieces.opening[p];
        int closing = pieces.closing[p];
        int index = Math.min(p, 6);
        add(40, looks);
        add(41, pair(looks, index));
        add(42, pair(opening, closing));
        add(43, pair(pair(opening, closing), looks));
        add(44, pair(index, shape[i]));
        add(45, pieces.lead[p]);
        add(46, p > 0 ? pieces.lead[p - 1] : -1);
        add(47, p + 1 < pieces.count ? pieces.lead[p + 1] : -2);
        add(48, p > 0 ? pair(pieces.looks[p - 1], looks) : -3);
        add(49, p + 1 < pieces.count ? pair(looks, pieces.looks[p + 1]) : -4);
        add(50, pair(Math.min(pieces.count - 1 - p, 5), looks));
        add(51, pair(index, yearLooks));
        add(52, p > 1 ? pair(pieces.looks[p - 2], pieces.looks[p - 1]) : -5);
        add(53, p + 2 < pieces.count ? pair(pieces.looks[p + 1], pieces.looks[p + 2]) : -6);
    }

    private void quotations(int i) {
        int q = tokens.quotation[from + i];
        int state =
                firstQuotation < 0 ? 0 : q == firstQuotation ? 1 : q > 0 ? 2 : i + from < start(firstQuotation) ? 3 : 4;
        add(60, state);
        add(61, pair(state, shape[i]));
        add(62, pair(state, pieces.looks[pieces.of[i]]));
        add(63, pair(state, pair(yearBefore[i] ? 1 : 0, Math.min(tokens.brackets[from + i], 1))));
    }

    private void landmarks(int i) {
        int p = pieces.of[i];
        int in = landmarks.in(i);
        int editor = landmarks.editor(i);
        int work = landmarks.work;
        add(70, pair(work, shape[i]));
        add(71, pair(work, pieces.looks[p]));
        add(72, pair(pair(in, work), Math.min(p, 6)));
        add(73, pair(in, pieces.looks[p]));
        add(74, pair(pair(editor, in), shape[i]));
        add(75, pair(pair(editor, pieces.people[p]), Math.min(p, 6)));
        add(76, pair(pair(pieces.people[p], p > 0 ? pieces.people[p - 1] : -1), shape[i]));
        add(77, pair(pieces.places[p], Math.min(pieces.count - 1 - p, 5)));
        add(78, pair(pair(pieces.places[p], p + 1 < pieces.count ? pieces.places[p + 1] : -1), work));
    }

    private int start(int quotation) {
        for (int i = from; i < to; i++) {
            if (tokens.quotation[i] == quotation) {
                return i;
            }
        }
        return to;
    }

    private int word(int i) {
        return i < 0 ? -11 - Math.max(i, -2) : i >= n ? -21 - Math.min(i - n, 1) : word[i];
    }

    private int shape(int i) {
        return i < 0 ? -1 : i >= n ? -2 : shape[i];
    }

    private int classes(int i) {
        return i < 0 || i >= n ? -1 : classes[i];
    }

    /// The order of [Tokens.Kind] is part of what the model has learned.
    @SuppressWarnings("EnumOrdinal")
    private void describeTokens() {
        for (int i = 0; i < n; i++) {
            int at = from + i;
            Tokens.Kind kind = tokens.kind[at];
            String lower = tokens.lower[at];
            int length = tokens.length(at);
            switch (kind) {
                case PUNCTUATION -> {
                    word[i] = punctuation(at);
                    shape[i] = 1000 + word[i];
                }
                case NUMBER -> {
                    boolean year = tokens.year(at);
                    word[i] = year ? -101 : -110 - Math.min(length, 6);
                    shape[i] = year ? 90 : 80 + Math.min(length, 6);
                }
                case ADDRESS -> {
                    word[i] = -120;
                    shape[i] = 70;
                }
                case LOWER, CAPITAL, UPPER, INITIAL, MIXED, IDEOGRAPH -> {
                    word[i] = lower.hashCode();
                    shape[i] = kind.ordinal() * 10 + Math.min(length, 4) + (roman(lower) ? 500 : 0);
                    classes[i] = tokens.classes[at];
                    suffix[i] = length > 4 ? lower.substring(length - 3).hashCode() : 7;
                }
            }
        }
    }

    /// Glyphs of the same use are the same word: all quotation marks, all dashes.
    private int punctuation(int at) {
        char c = tokens.first(at);
        if (tokens.quotation[at] != 0 && "“”„«»‘’‚\"'`".indexOf(c) >= 0) {
            return tokens.opensQuotation(at) ? 1 : 2;
        }
        return switch (c) {
            case '–', '—', '-', '−', '‐' -> 3;
            case '“', '”', '"', '„', '«', '»' -> 4;
            case '’', '\'', '‘' -> 5;
            default -> 10 + c;
        };
    }

    private static boolean roman(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if ("ivxlcdm".indexOf(lower.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private int firstQuotation() {
        for (int i = from; i < to; i++) {
            if (tokens.quotation[i] != 0) {
                return tokens.quotation[i];
            }
        }
        return -1;
    }

    /// Where the (first) year stands: nowhere, early, in the middle, late; in brackets or free.
    private int lookForYears() {
        int looks = 0;
        boolean seen = false;
        for (int i = 0; i < n; i++) {
            yearBefore[i] = seen;
            if (tokens.year(from + i) && !seen) {
                seen = true;
                looks = 1 + Math.min(3, i * 4 / n) * 2 + (tokens.brackets[from + i] > 0 ? 1 : 0);
            }
        }
        return looks;
    }
}
