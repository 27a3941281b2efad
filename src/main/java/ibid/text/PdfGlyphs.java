package ibid.text;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;

/// Takes the glyphs of a page as PDFBox decodes them and puts them together into runs, in the order in which the file
/// draws them. PDFBox's own layout (sorting, paragraphs) is left out: it is slow, and mixes columns.
final class PdfGlyphs extends BoundedStripper {
    private final List<PdfLine> runs = new ArrayList<>();
    /// Glyphs seen on this page: bold is often faked by drawing twice.
    private final Set<Long> seen = new HashSet<>();

    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double baseline;
    private double size;
    private float direction;

    List<PdfLine> page(PDDocument document, int number) throws IOException {
        runs.clear();
        seen.clear();
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        finish();
        return List.copyOf(runs);
    }

    @Override
    protected void take(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0) {
            return;
        }
        double x = glyph.getXDirAdj();
        double y = glyph.getYDirAdj();
        double width = glyph.getWidthDirAdj();
        double height = Math.max(1, Math.abs(glyph.getFontSizeInPt()));
        if (!seen.add(place(unicode, x, y, glyph.getDir()))) {
            return;
        }
        if (Character.getType(unicode.charAt(0)) == Character.FORMAT && unicode.charAt(0) != '\u00ad') {
            right = Math.max(right, x + width);
            return;
        }
        boolean blank = unicode.isBlank();
        if (!text.isEmpty() && !continues(x, y, height, glyph.getDir())) {
            finish();
        }
        if (text.isEmpty()) {
            if (blank) {
                return;
            }
            left = x;
            baseline = y;
            size = height;
            direction = glyph.getDir();
        } else if (x - right > gap(glyph) && !blank && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        if (blank) {
            if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else {
            text.append(unicode);
            size = Math.max(size, height);
        }
        right = x + width;
    }

    /// On the same line, a superscript included, and no further than a wide space away.
    private boolean continues(double x, double y, double height, float turned) {
        double em = Math.max(size, height);
        return turned == direction && Math.abs(y - baseline) < .5 * em && x - right < em && x - right > -.5 * em;
    }

    private static double gap(TextPosition glyph) {
        double space = glyph.getWidthOfSpace();
        double byFont = space > 0 && Double.isFinite(space) ? .4 * space : Double.MAX_VALUE;
        return Math.min(byFont, .18 * Math.abs(glyph.getFontSizeInPt()));
    }

    private static long place(String unicode, double x, double y, float turned) {
        long where = Math.round(x * 2) * 1_000_003L + Math.round(y * 2);
        return (where * 31 + unicode.hashCode()) * 31 + Math.round(turned);
    }

    private void finish() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            runs.add(new PdfLine(plain(words), left, right, baseline, size));
        }
        text.setLength(0);
    }

    /// One character per letter: ligatures taken apart, accents put on.
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        boolean composed = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '\ufb00' && c <= '\ufb06') {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                plain.append(c == '\u00a0' ? ' ' : c);
            }
            composed &= c < '\u0300';
        }
        return composed ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    PdfGlyphs() {
        setSuppressDuplicateOverlappingText(false);
    }
}
