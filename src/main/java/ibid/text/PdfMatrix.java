package ibid.text;

/// How text or a form is put onto the page (ISO 32000-2, 8.3.4): x' = ax + cy + e, y' = bx + dy + f.
record PdfMatrix(double a, double b, double c, double d, double e, double f) {
    static final PdfMatrix NONE = new PdfMatrix(1, 0, 0, 1, 0, 0);

    /// This first, then the other.
    PdfMatrix then(PdfMatrix next) {
        return new PdfMatrix(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    /// Moved in its own units.
    PdfMatrix moved(double x, double y) {
        return new PdfMatrix(a, b, c, d, e + x * a + y * c, f + x * b + y * d);
    }

    /// Which way a line of text runs, in degrees, as far as it runs along an edge of the page; a slanting line counts
    /// as level.
    int direction() {
        double across = Math.abs(a);
        double upright = Math.abs(d);
        double rising = Math.abs(b);
        double leaning = Math.abs(c);
        if (a < 0 && d < 0 && rising < across && leaning < upright) {
            return 180;
        }
        if (b > 0 && c < 0 && upright < leaning && across < rising) {
            return 90;
        }
        if (b < 0 && c > 0 && upright < leaning && across < rising) {
            return 270;
        }
        return 0;
    }
}
