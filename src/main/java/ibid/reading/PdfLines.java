package ibid.reading;

import ibid.text.BoundedStripper;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of a PDF's pages, with their type size and place. A small digit above the baseline becomes a
/// superscript.
final class PdfLines extends BoundedStripper {
    /// A raised digit's size, at most, as part of its line's ...
    private static final double SMALL = 0.86;
    /// ... and how far above the baseline it stands, at least, as part of that size.
    private static final double RAISED = 0.12;
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private double pageHeight;

    private PdfLines() {}

    static List<PdfLine> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        lines.setSuppressDuplicateOverlappingText(false);
        lines.setLineSeparator("\n");
        lines.writeText(document, Writer.nullWriter());
        return lines.lines;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        pageHeight = page.getCropBox().getHeight();
        if (page.getRotation() % 180 != 0) {
            pageHeight = page.getCropBox().getWidth();
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        glyphs.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        // Gaps between glyphs show where words part.
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void endPage(PDPage page) {
        flush();
    }

    private void flush() {
        if (glyphs.isEmpty()) {
            return;
        }
        double size = mainSize();
        double base = baseline(size);
        StringBuilder text = new StringBuilder();
        TextPosition before = null;
        for (TextPosition glyph : glyphs) {
            if (before != null
                    && gap(before, glyph) > 0.18 * Math.min(size, Math.max(glyph.getFontSizeInPt(), size * 0.6))
                    && !text.isEmpty()
                    && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            boolean small = glyph.getFontSizeInPt() <= SMALL * size && base - glyph.getYDirAdj() >= RAISED * size;
            String words = glyph.getUnicode() == null ? "" : withoutLigatures(glyph.getUnicode());
            text.append(small ? Superscripts.raise(words) : words);
            before = glyph;
        }
        double left = glyphs.getFirst().getXDirAdj();
        double right = glyphs.getLast().getXDirAdj() + glyphs.getLast().getWidthDirAdj();
        String line = text.toString().replace('\u00a0', ' ').strip();
        if (!line.isEmpty()) {
            lines.add(new PdfLine(line, size, left, right, base, getCurrentPageNo() - 1, pageHeight));
        }
        glyphs.clear();
    }

    private static String withoutLigatures(String glyph) {
        boolean ligature = glyph.length() == 1 && glyph.charAt(0) >= '\ufb00' && glyph.charAt(0) <= '\ufb06';
        return ligature ? Normalizer.normalize(glyph, Normalizer.Form.NFKC) : glyph;
    }

    private static double gap(TextPosition before, TextPosition glyph) {
        return glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    private double mainSize() {
        Map<Double, Double> widths = new HashMap<>();
        for (TextPosition glyph : glyphs) {
            widths.merge(
                    (double) Math.round(glyph.getFontSizeInPt() * 2) / 2, (double) glyph.getWidthDirAdj(), Double::sum);
        }
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    private double baseline(double size) {
        return glyphs.stream()
                .filter(glyph -> Math.abs(glyph.getFontSizeInPt() - size) <= 0.5)
                .mapToDouble(TextPosition::getYDirAdj)
                .max()
                .orElse(glyphs.getFirst().getYDirAdj());
    }
}
