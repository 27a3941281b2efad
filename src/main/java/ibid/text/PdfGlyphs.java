package ibid.text;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Takes the glyphs of a page as PDFBox decodes them and puts them together into runs, in the order in which the file
/// draws them. PDFBox's own layout (sorting, paragraphs) is left out: it is slow, and mixes columns.
final class PdfGlyphs extends BoundedStripper {
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<PdfLine> runs = new ArrayList<>();
    /// Glyphs seen on this page: bold is often faked by drawing twice.
    private final Places seen = new Places();

    /// What each font has for each code, read off PDFBox when it was first drawn: it looks them up for every glyph.
    private final Map<PDFont, Map<Integer, Known>> known = new IdentityHashMap<>();

    private @Nullable PDFont drawn;
    private Map<Integer, Known> codes = Map.of();
    private @Nullable Known first;
    private boolean plainPage;

    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double baseline;
    private double size;
    private float direction;
    private float width;
    private float height;
    private int rotation;

    /// The runs of each page. In one pass: PDFBox walks through all pages for each that it is asked for.
    List<List<PdfLine>> pages(PDDocument document) throws IOException {
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            pages.add(List.of());
        }
        writeText(document, Writer.nullWriter());
        return List.copyOf(pages);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        plainPage = box.getLowerLeftX() == 0 && box.getLowerLeftY() == 0;
        width = box.getWidth();
        height = box.getHeight();
        rotation = page.getRotation();
        super.processPage(page);
    }

    @Override
    protected void startPage(PDPage page) {
        runs.clear();
        seen.clear();
    }

    /// What a font has for a code.
    ///
    /// @param unicode "" where the font does not say what it is
    /// @param space width of the font's space in units of the text
    private record Known(String unicode, float space) {}

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        if (font != drawn) {
            drawn = font;
            codes = known.computeIfAbsent(font, _ -> new HashMap<>());
        }
        Known there = codes.get(code);
        if (there == null || !plainPage || font.isVertical() || font instanceof PDType3Font) {
            first = new Known("", 0);
            super.showGlyph(rendering, font, code, displacement);
            codes.put(code, first);
            first = null;
        } else if (!there.unicode().isEmpty()) {
            processTextPosition(glyph(rendering, font, code, displacement, there));
        }
    }

    /// As PDFBox makes it, but for the height, which nobody asks for.
    private TextPosition glyph(Matrix rendering, PDFont font, int code, Vector displacement, Known there) {
        PDGraphicsState state = getGraphicsState();
        float fontSize = state.getTextState().getFontSize();
        float scaling = state.getTextState().getHorizontalScaling() / 100f;
        Point2D.Float next = getTextMatrix()
                .transformPoint(displacement.getX() * fontSize * scaling, displacement.getY() * fontSize);
        Point2D.Float end = state.getCurrentTransformationMatrix().transformPoint(next.x, next.y);
        float scale = rendering.getScalingFactorX();
        return new TextPosition(
                rotation,
                width,
                height,
                rendering,
                end.x,
                end.y,
                0,
                end.x - rendering.getTranslateX(),
                Math.abs(there.space() * scale),
                there.unicode(),
                new int[] {code},
                font,
                fontSize,
                (int) (fontSize * getTextMatrix().getScalingFactorX()));
    }

    @Override
    protected void endPage(PDPage page) {
        finish();
        pages.set(getCurrentPageNo() - 1, List.copyOf(runs));
    }

    @Override
    protected void take(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (first != null) {
            float scale = glyph.getTextMatrix().getScalingFactorX();
            first = new Known(
                    unicode == null ? "" : unicode, scale == 0 ? 0 : glyph.getWidthOfSpace() / Math.abs(scale));
        }
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0) {
            return;
        }
        double x = glyph.getXDirAdj();
        double y = glyph.getYDirAdj();
        double advance = glyph.getWidthDirAdj();
        double em = Math.max(1, Math.abs(glyph.getFontSizeInPt()));
        if (!seen.add(place(unicode, x, y, glyph.getDir()))) {
            return;
        }
        if (Character.getType(unicode.charAt(0)) == Character.FORMAT && unicode.charAt(0) != '\u00ad') {
            right = Math.max(right, x + advance);
            return;
        }
        boolean blank = unicode.isBlank();
        if (!text.isEmpty() && !continues(x, y, em, glyph.getDir())) {
            finish();
        }
        if (text.isEmpty()) {
            if (blank) {
                return;
            }
            left = x;
            baseline = y;
            size = em;
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
            size = Math.max(size, em);
        }
        right = x + advance;
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

    /// A set of numbers without a box for each.
    private static final class Places {
        private long[] slots = new long[1 << 13];
        private int size;

        boolean add(long place) {
            long key = place == 0 ? 1 : place;
            int at = slot(slots, key);
            if (slots[at] == key) {
                return false;
            }
            slots[at] = key;
            if (++size * 2 > slots.length) {
                grow();
            }
            return true;
        }

        private static int slot(long[] slots, long key) {
            int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (slots.length - 1);
            while (slots[at] != 0 && slots[at] != key) {
                at = (at + 1) & (slots.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] wider = new long[slots.length * 2];
            for (long key : slots) {
                if (key != 0) {
                    wider[slot(wider, key)] = key;
                }
            }
            slots = wider;
        }

        void clear() {
            Arrays.fill(slots, 0);
            size = 0;
        }
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
