package ibid.text;

import org.jspecify.annotations.Nullable;

/// What decides how a string is shown (ISO 32000-2, 8.4 and 9.3). The text matrices belong to it, so that a state
/// that is taken up again inside a text object goes on where it was.
final class PdfTextState {
    PdfMatrix page;
    /// Where the next glyph goes; null outside of a text object, where nothing is shown.
    @Nullable PdfMatrix text;

    PdfMatrix line = PdfMatrix.NONE;

    @Nullable PdfFont font;

    double size;
    double stretch = 1;
    double letterSpacing;
    double wordSpacing;
    double leading;
    double rise;

    PdfTextState(PdfMatrix page) {
        this.page = page;
    }

    PdfTextState copy() {
        PdfTextState copy = new PdfTextState(page);
        copy.text = text;
        copy.line = line;
        copy.font = font;
        copy.size = size;
        copy.stretch = stretch;
        copy.letterSpacing = letterSpacing;
        copy.wordSpacing = wordSpacing;
        copy.leading = leading;
        copy.rise = rise;
        return copy;
    }

    /// Moves to a new line, so far from the beginning of this one.
    void nextLine(double x, double y) {
        if (text != null) {
            line = line.moved(x, y);
            text = line;
        }
    }
}
