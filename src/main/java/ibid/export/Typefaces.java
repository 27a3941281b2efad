package ibid.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The typefaces of reports on paper. They come along, so that a report looks the same wherever it is made; the style
/// sheet names their families in the order in which a character is looked for.
final class Typefaces {
    /// Stands for a character that none of them has.
    static final String MISSING = "□";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /// @param family as the style sheet calls it
    private record Typeface(String file, String family, int weight, FontStyle style) {
        InputStream open() {
            InputStream in = Typefaces.class.getResourceAsStream("/ibid/fonts/" + file);
            if (in == null) {
                throw new IllegalStateException("no typeface " + file);
            }
            return in;
        }
    }

    private static final Typeface[] ALL = {
        new Typeface("NotoSerif-Regular.ttf", "Text", REGULAR, FontStyle.NORMAL),
        new Typeface("NotoSerif-Bold.ttf", "Text", BOLD, FontStyle.NORMAL),
        new Typeface("NotoSerif-Italic.ttf", "Text", REGULAR, FontStyle.ITALIC),
        new Typeface("DejaVuSans.ttf", "Signs", REGULAR, FontStyle.NORMAL),
        new Typeface("DroidSansFallbackFull.ttf", "Far", REGULAR, FontStyle.NORMAL),
    };

    /// Read when the first report is printed: megabytes, and most processes print none.
    private static final class Coverage {
        static final BitSet CHARACTERS = characters();

        private static BitSet characters() {
            BitSet all = new BitSet();
            Arrays.stream(ALL)
                    .filter(face -> face.weight() == REGULAR && face.style() == FontStyle.NORMAL)
                    .forEach(face -> all.or(of(face)));
            return all;
        }

        private static BitSet of(Typeface face) {
            BitSet had = new BitSet();
            try (InputStream in = face.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                    if (glyphs.getGlyphId(c) != 0) {
                        had.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return had;
        }
    }

    private Typefaces() {}

    static void addTo(PdfRendererBuilder builder) {
        for (Typeface face : ALL) {
            builder.useFont(face::open, face.family(), face.weight(), face.style(), true);
        }
    }

    static boolean have(int codePoint) {
        return Coverage.CHARACTERS.get(codePoint);
    }
}
