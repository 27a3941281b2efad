package ibid.passage;

/// A text with the glyph variants of figures and marks made plain, character by character, so that every offset holds.
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Glyphs.narrow(c) != c) {
                plain.append(Glyphs.narrow(c));
            } else if (Glyphs.isSpace(c) && !(c == '\n' && isParagraphEnd(text, i))) {
                plain.append(' ');
            } else if (Glyphs.isDash(c)) {
                plain.append('-');
            } else if (Glyphs.isApostrophe(c)) {
                plain.append('\'');
            } else if (c == '⁄') {
                plain.append('/');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isParagraphEnd(String text, int at) {
        return (at > 0 && text.charAt(at - 1) == '\n') || (at + 1 < text.length() && text.charAt(at + 1) == '\n');
    }
}
