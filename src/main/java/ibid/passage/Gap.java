package ibid.passage;

import java.util.regex.Pattern;

/// What stands between two words: nothing, space, a hyphen that a line end may have put there, or marks.
final class Gap {
    static final byte NONE = 0;
    static final byte SPACE = 1;
    /// A hyphen before a line end: the compositor's or the author's, nobody can tell.
    static final byte SOFT_HYPHEN = 2;
    static final byte MARKS = 3;

    private Gap() {}

    static boolean parts(byte gap) {
        return gap == SPACE || gap == MARKS;
    }

    private static final Pattern JOINING =
            Pattern.compile("(?U)(?:and|or|to|und|oder|bzw|sowie|bis|als|y|o|e|et|ou|en|of)\\b");

    /// "Short- and long-term": the hyphen hangs, two words stand there. At a line end nobody can tell.
    static boolean isSuspended(String text, int from, int to) {
        return text.substring(from, to).matches("[-‐] +")
                && JOINING.matcher(text).region(to, text.length()).lookingAt();
    }

    /// The marks of a gap with all that typography may change taken out: " " for mere space. Quotation marks come last,
    /// as the American and the British order differ.
    ///
    /// @param paragraphQuotes whether a quotation mark that merely opens another paragraph counts
    static String canonical(String text, int from, int to, boolean paragraphQuotes) {
        StringBuilder marks = new StringBuilder();
        boolean space = false;
        boolean lineStart = from == 0;
        boolean quote = false;
        int i = from;
        while (i < to) {
            int note = Notes.end(text, i);
            if (note > i) {
                i = note;
                continue;
            }
            int c = text.codePointAt(i);
            if (Glyphs.isSpace(c)) {
                space = true;
                lineStart |= c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
                i++;
                continue;
            }
            if (Glyphs.isInvisible(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = Math.min(to, Glyphs.clusterEnd(text, i));
            if (Glyphs.isQuote(c)) {
                quote |= paragraphQuotes || !lineStart;
            } else if (!(lineStart && c == '>')) {
                lineStart = false;
                append(marks, text, i, end);
            }
            i = end;
        }
        if (quote) {
            marks.append(Glyphs.QUOTE);
        }
        if (marks.isEmpty()) {
            return space ? " " : "";
        }
        return marks.toString();
    }

    private static void append(StringBuilder marks, String text, int from, int to) {
        int c = text.codePointAt(from);
        int last = marks.length() - 1;
        if (Glyphs.isDash(c)) {
            if (last < 0 || marks.charAt(last) != Glyphs.DASH) {
                marks.append(Glyphs.DASH);
            }
            return;
        }
        String folded = c < 128
                ? Character.toString(c)
                : Glyphs.fold(text.substring(from, to)).strip();
        if (folded.equals("...") || folded.equals("..") || c == '⋯') {
            folded = "…";
        }
        if (folded.equals("…") && last >= 0 && marks.charAt(last) == Glyphs.ELLIPSIS) {
            return;
        }
        marks.append(folded);
        int length = marks.length();
        if (length >= 3
                && marks.charAt(length - 1) == '.'
                && marks.charAt(length - 2) == '.'
                && marks.charAt(length - 3) == '.') {
            marks.replace(length - 3, length, "…");
        }
    }

    /// Whether two gaps differ in nothing but typography.
    static boolean same(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        String strictA = canonical(a, aFrom, aTo, true);
        String strictB = canonical(b, bFrom, bTo, true);
        return strictA.equals(strictB)
                || strictA.equals(canonical(b, bFrom, bTo, false))
                || strictB.equals(canonical(a, aFrom, aTo, false));
    }
}
