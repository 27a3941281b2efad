package ibid.passage;

/// Marks of notes that stand in a running text without being part of it: `word[12]`, `word¹`.
final class Notes {
    private Notes() {}

    /// End of the note marker at this place, or `at` where there is none. Bracketed ones must touch what they follow,
    /// raised ones must follow a word too long to be a unit: "km²" is no note.
    static int end(String text, int at) {
        if (at == 0 || Glyphs.isSpace(text.charAt(at - 1))) {
            return at;
        }
        char c = text.charAt(at);
        if (c == '[') {
            return bracketed(text, at);
        }
        return Glyphs.isRaisedDigit(c) ? raised(text, at) : at;
    }

    private static int bracketed(String text, int at) {
        // Markdown writes its markers with a caret and any name: `word[^12]`.
        int close = text.startsWith("[^", at) ? text.indexOf(']', at) : -1;
        if (close > at + 2 && text.substring(at, close).chars().noneMatch(Character::isWhitespace)) {
            return close + 1;
        }
        int i = at + 1;
        int limit = Math.min(text.length(), at + 12);
        while (i < limit && Character.isDigit(text.charAt(i))) {
            i++;
        }
        int digits = i - at - 1;
        if (i < text.length() && text.charAt(i) == ']' && digits >= 1 && digits <= 3) {
            return i + 1;
        }
        for (String words : new String[] {"[citation needed]", "[note ", "[n "}) {
            if (text.startsWith(words, at)) {
                int end = text.indexOf(']', at);
                return end >= 0 && end < at + 20 ? end + 1 : at;
            }
        }
        return at;
    }

    private static int raised(String text, int at) {
        int before = at;
        while (before > 0 && Character.isLetter(text.charAt(before - 1))) {
            before--;
        }
        int letters = at - before;
        boolean afterFigure = before > 0 && letters < 4 && Glyphs.isWordPart(text.charAt(before - 1));
        if (afterFigure || (letters > 0 && letters < 4)) {
            return at;
        }
        int end = at;
        while (end < text.length() && (Glyphs.isRaisedDigit(text.charAt(end)) || ",–".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (!Glyphs.isRaisedDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
