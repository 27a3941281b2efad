package ibid.text;

/// A run of glyphs on one baseline of a page. Lengths in points, y downward.
///
/// @param size of the font
record PdfLine(String text, double left, double right, double baseline, double size) {
    double width() {
        return right - left;
    }

    /// This line and one to the right of it.
    PdfLine with(PdfLine next) {
        String between = next.left - right > .15 * size && !text.endsWith(" ") ? " " : "";
        return new PdfLine(text + between + next.text, left, next.right, baseline, Math.max(size, next.size));
    }
}
