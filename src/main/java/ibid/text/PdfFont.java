package ibid.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;

/// A font as showing text needs it: which letters a code stands for and how far it moves on. PDFBox, which knows the
/// formats of fonts, is asked once for each code.
final class PdfFont {
    private static final GlyphList GLYPHS = glyphs();
    private static final int ROW = 256;
    private static final Glyph UNREAD = new Glyph("", 0, 0, Double.NaN, 0, 0);
    private static final Glyph[] NO_ROW = {};

    private final PDFont font;
    private final boolean oneByte;
    private final boolean twoBytes;
    private final boolean vertical;
    private final double space;
    /// Codes below 65,536 by their high byte and their low one.
    private final Glyph[][] rows = new Glyph[ROW][];
    private final Map<Integer, Glyph> others = new HashMap<>();

    /// What a code shows. Lengths in units of the text: 1 is the font's size.
    ///
    /// @param unicode "" where the font does not say what it is
    /// @param width along the line, also of a glyph that is set downwards
    record Glyph(String unicode, double across, double down, double width, double originX, double originY) {
        boolean isRead() {
            return !Double.isNaN(width);
        }
    }

    /// A string of codes, read one after the other.
    final class Codes {
        private final ByteArrayInputStream in;
        private int length;

        private Codes(byte[] bytes, int from, int to) {
            in = new ByteArrayInputStream(bytes, from, to - from);
        }

        boolean more() {
            return in.available() > 0;
        }

        int next() throws IOException {
            int before = in.available();
            int code = oneByte ? in.read() : twoBytes && before > 1 ? in.read() << 8 | in.read() : font.readCode(in);
            length = before - in.available();
            if (length == 0) {
                throw new IOException("A font's code takes no byte");
            }
            return code;
        }

        /// Only as one byte is 32 the code that word spacing widens.
        boolean isSpace(int code) {
            return code == ' ' && length == 1;
        }
    }

    PdfFont(PDFont font) {
        this.font = font;
        this.oneByte = font instanceof PDSimpleFont;
        this.twoBytes = font instanceof PDType0Font composite
                && composite.getCMap() != null
                && String.valueOf(composite.getCMap().getName()).startsWith("Identity-");
        this.vertical = font.isVertical();
        this.space = space(font);
        Arrays.fill(rows, NO_ROW);
    }

    Codes codes(byte[] bytes, int from, int to) {
        return new Codes(bytes, from, to);
    }

    boolean isVertical() {
        return vertical;
    }

    /// How wide its space is, as far as the font tells.
    double space() {
        return space;
    }

    Glyph glyph(int code) throws IOException {
        if (code < 0 || code >= ROW * ROW) {
            Glyph known = others.get(code);
            if (known == null) {
                known = read(code);
                others.put(code, known);
            }
            return known;
        }
        Glyph[] row = rows[code >> 8];
        if (row.length == 0) {
            row = new Glyph[ROW];
            Arrays.fill(row, UNREAD);
            rows[code >> 8] = row;
        }
        Glyph known = row[code & 0xff];
        if (!known.isRead()) {
            known = read(code);
            row[code & 0xff] = known;
        }
        return known;
    }

    private Glyph read(int code) throws IOException {
        Vector moves = font.getDisplacement(code);
        Vector origin = vertical ? font.getPositionVector(code) : new Vector(0, 0);
        return new Glyph(
                unicode(code),
                moves.getX(),
                moves.getY(),
                vertical ? font.getWidth(code) / 1000 : moves.getX(),
                origin.getX(),
                origin.getY());
    }

    /// Where a simple font does not tell, its code is the letter, as Acrobat has it.
    private String unicode(int code) {
        String unicode = font.toUnicode(code, GLYPHS);
        if (unicode != null) {
            return unicode;
        }
        return font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
    }

    private static double space(PDFont font) {
        double unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : .001;
        double width = font.getSpaceWidth() * unit;
        if (width == 0) {
            // The average letter is wider than a space.
            width = .8 * font.getAverageFontWidth() * unit;
        }
        return width == 0 ? 1 : width;
    }

    /// Adobe's names of glyphs, and those that PDFBox met beside them.
    private static GlyphList glyphs() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), Objects.requireNonNull(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
