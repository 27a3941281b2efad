package ibid.text;

import java.io.IOException;

/// Puts strings onto the page, glyph by glyph (ISO 32000-2, 9.4.4).
final class PdfShowing {
    /// Takes the glyphs in the order in which the page draws them.
    interface Glyphs {
        /// @param x where it begins, in points, as is `y`, from the lower left corner of the page
        /// @param advance how far it reaches along its line
        /// @param size of its font on the page
        /// @param space how wide a space is there
        /// @param direction of its line, in degrees
        void take(String unicode, double x, double y, double advance, double size, double space, int direction);
    }

    private final Glyphs glyphs;
    private final PdfBounds bounds;

    PdfShowing(Glyphs glyphs, PdfBounds bounds) {
        this.glyphs = glyphs;
        this.bounds = bounds;
    }

    /// Shows the strings among the operands, and moves by the numbers between them.
    ///
    /// @param from the first operand that is shown
    void show(PdfTextState state, PdfOperands operands, int from, PdfFont font) throws IOException {
        for (int i = from; i < operands.size() && state.text != null; i++) {
            if (operands.isString(i)) {
                show(state, state.text, font, font.codes(operands.bytes(), operands.from(i), operands.to(i)));
            } else if (operands.isNumber(i)) {
                double back = -operands.number(i) / 1000 * state.size;
                state.text = font.isVertical() ? state.text.moved(0, back) : state.text.moved(back * state.stretch, 0);
            }
        }
    }

    private void show(PdfTextState state, PdfMatrix text, PdfFont font, PdfFont.Codes codes) throws IOException {
        PdfMatrix onPage = text.then(state.page);
        PdfMatrix rendering = new PdfMatrix(state.size * state.stretch, 0, 0, state.size, 0, state.rise).then(onPage);
        int direction = rendering.direction();
        boolean level = direction == 0 || direction == 180;
        double along = level ? rendering.a() : rendering.b();
        double size = Math.hypot(rendering.c(), rendering.d());
        double space = font.space() * Math.hypot(rendering.a(), rendering.b());
        double moved = 0;
        while (codes.more()) {
            bounds.glyph();
            int code = codes.next();
            PdfFont.Glyph glyph = font.glyph(code);
            double spacing = state.letterSpacing + (codes.isSpace(code) ? state.wordSpacing : 0);
            if (font.isVertical()) {
                double x = rendering.e()
                        + moved * onPage.c()
                        + glyph.originX() * rendering.a()
                        + glyph.originY() * rendering.c();
                double y = rendering.f()
                        + moved * onPage.d()
                        + glyph.originX() * rendering.b()
                        + glyph.originY() * rendering.d();
                glyphs.take(glyph.unicode(), x, y, Math.abs(glyph.width() * along), size, space, direction);
                moved += glyph.down() * state.size + spacing;
            } else {
                double x = rendering.e() + moved * onPage.a();
                double y = rendering.f() + moved * onPage.b();
                glyphs.take(glyph.unicode(), x, y, Math.abs(glyph.width() * along), size, space, direction);
                moved += (glyph.across() * state.size + spacing) * state.stretch;
            }
        }
        state.text = font.isVertical() ? text.moved(0, moved) : text.moved(moved, 0);
    }
}
