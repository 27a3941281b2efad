package ibid.reading;

import org.jspecify.annotations.Nullable;

/// The label that a printed note begins with: `[4]`, `4.`, `⁴`, `(4)`, `*`.
///
/// @param label without its brackets
/// @param number its value, or -1 for one that is no number
/// @param end where the note's words begin
record NoteLabel(Style style, String label, int number, int end) {
    enum Style {
        /// `[4]`, `[^4]:`, `[Note 4]`, `（注4）`
        BRACKET,
        /// `⁴`
        SUPERSCRIPT,
        /// `(4)`
        PARENTHESIS,
        /// `4.` or `4)`
        POINT,
        /// `4` and a space
        BARE,
        /// `*`, `†`
        SYMBOL;

        /// Whether a paragraph that begins so is hardly anything but a note when a marker like it stands above.
        boolean isDistinct() {
            return switch (this) {
                case BRACKET, SUPERSCRIPT, SYMBOL -> true;
                case PARENTHESIS, POINT, BARE -> false;
            };
        }
    }

    /// Longer labels are something else.
    private static final int LONGEST = 12;

    static @Nullable NoteLabel at(CharSequence text, int start, int end) {
        if (start >= end) {
            return null;
        }
        char first = text.charAt(start);
        if (first == '[' || first == '［' || first == '〔' || first == '（' || first == '【') {
            return bracketed(text, start, end);
        }
        if (first == '(') {
            NoteLabel japanese = bracketed(text, start, end);
            return japanese != null ? japanese : numbered(text, start + 1, end, Style.PARENTHESIS);
        }
        if (Superscripts.isDigit(first)) {
            int stop = start;
            while (stop < end && Superscripts.isDigit(text.charAt(stop))) {
                stop++;
            }
            String label = Superscripts.plain(text, start, stop);
            return stop - start > 4 ? null : words(text, stop, end, Style.SUPERSCRIPT, label);
        }
        if (isSymbol(first)) {
            int stop = start;
            while (stop < end && text.charAt(stop) == first) {
                stop++;
            }
            return stop - start > 3
                    ? null
                    : words(
                            text,
                            stop,
                            end,
                            Style.SYMBOL,
                            text.subSequence(start, stop).toString());
        }
        if (first >= '0' && first <= '9') {
            return numbered(text, start, end, Style.POINT);
        }
        return first == 'F' || first == 'N' ? spelled(text, start, end) : null;
    }

    static boolean isSymbol(char c) {
        return c == '*' || c == '†' || c == '‡' || c == '§' || c == '¶' || c == '‖' || c == '※' || c == '＊';
    }

    private static @Nullable NoteLabel bracketed(CharSequence text, int start, int end) {
        char open = text.charAt(start);
        int close = start + 1;
        int limit = Math.min(end, start + LONGEST + 10);
        while (close < limit && !isClosing(text.charAt(close)) && text.charAt(close) != '\n') {
            close++;
        }
        boolean footnote = close < limit && text.charAt(close) == ':';
        if (close >= limit || text.charAt(close) == '\n') {
            return null;
        }
        String label = BracketLabel.of(text.subSequence(start + 1, close));
        if (label == null || (open == '(' && !BracketLabel.isNoteWord(text.charAt(start + 1)))) {
            return null;
        }
        int after = close + 1;
        if (!footnote && after < end && (text.charAt(after) == ':' || text.charAt(after) == '.')) {
            after++;
        }
        return words(text, after, end, Style.BRACKET, label);
    }

    /// A full-width bracket closes only itself, but nobody mixes them inside a label.
    private static boolean isClosing(char c) {
        return c == ']' || c == ')' || c == '］' || c == '〕' || c == '）' || c == '】' || c == ':';
    }

    private static @Nullable NoteLabel numbered(CharSequence text, int start, int end, Style style) {
        int stop = start;
        while (stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9' && stop - start < 5) {
            stop++;
        }
        if (stop == start || stop - start > 4 || stop >= end) {
            return null;
        }
        String label = text.subSequence(start, stop).toString();
        char next = text.charAt(stop);
        if (style == Style.PARENTHESIS) {
            return next == ')' ? words(text, stop + 1, end, style, label) : null;
        }
        if ((next == '.' || next == ')') && stop + 1 < end && isSpace(text.charAt(stop + 1))) {
            return words(text, stop + 1, end, Style.POINT, label);
        }
        return isSpace(next) ? words(text, stop, end, Style.BARE, label) : null;
    }

    /// `Footnote 4: …`, `Note 4. …`
    private static @Nullable NoteLabel spelled(CharSequence text, int start, int end) {
        int stop = start;
        int limit = Math.min(end, start + LONGEST + 10);
        while (stop < limit && text.charAt(stop) != ':' && text.charAt(stop) != '.' && text.charAt(stop) != '\n') {
            stop++;
        }
        if (stop >= limit || text.charAt(stop) == '\n') {
            return null;
        }
        CharSequence words = text.subSequence(start, stop);
        String label = BracketLabel.isSpelled(words) ? BracketLabel.of(words) : null;
        return label == null ? null : words(text, stop + 1, end, Style.BRACKET, label);
    }

    private static NoteLabel words(CharSequence text, int from, int end, Style style, String label) {
        int start = from;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        return new NoteLabel(style, label, BracketLabel.number(label), start);
    }

    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u2009'
                || c == '\u202f'
                || c == '\u2002'
                || c == '\u2003';
    }
}
