package ibid.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Puts the glyphs of a page together into runs, in the order in which the file draws them. PDFBox's own layout
/// (sorting, paragraphs) is left out: it is slow, and mixes columns.
final class PdfGlyphs implements PdfShowing.Glyphs {
    private final List<PdfLine> runs = new ArrayList<>();
    /// Glyphs seen on this page: bold is often faked by drawing twice.
    private final Places seen = new Places();
    private final StringBuilder text = new StringBuilder();
    private double width;
    private double height;
    private double left;
    private double right;
    private double baseline;
    private double size;
    private int direction;

    /// The runs of each page.
    static List<List<PdfLine>> pages(PDDocument document) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs();
        PdfContent content = new PdfContent(glyphs);
        List<List<PdfLine>> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            glyphs.begin(page.getCropBox());
            content.show(page);
            pages.add(glyphs.end());
        }
        return List.copyOf(pages);
    }

    private void begin(PDRectangle page) {
        width = page.getWidth();
        height = page.getHeight();
        runs.clear();
        seen.clear();
    }

    private List<PdfLine> end() {
        finish();
        return List.copyOf(runs);
    }

    @Override
    public void take(
            String unicode, double across, double up, double advance, double onPage, double space, int turned) {
        if (unicode.isEmpty() || unicode.charAt(0) == 0) {
            return;
        }
        double x = along(across, up, turned);
        double y = down(across, up, turned);
        double em = Math.max(1, onPage);
        if (!seen.add(place(unicode, x, y, turned))) {
            return;
        }
        char first = unicode.charAt(0);
        if (first > '~' && first != '\u00ad' && Character.getType(first) == Character.FORMAT) {
            right = Math.max(right, x + advance);
            return;
        }
        boolean blank = unicode.isBlank();
        if (!text.isEmpty() && !continues(x, y, em, turned)) {
            finish();
        }
        if (text.isEmpty()) {
            if (blank) {
                return;
            }
            left = x;
            baseline = y;
            size = em;
            direction = turned;
        } else if (!blank && x - right > gap(space, em) && text.charAt(text.length() - 1) != ' ') {
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

    /// How far along its line a place is.
    private double along(double across, double up, int turned) {
        return switch (turned) {
            case 90 -> up;
            case 180 -> width - across;
            case 270 -> height - up;
            default -> across;
        };
    }

    /// How far down from the top, seen by who reads along the line.
    private double down(double across, double up, int turned) {
        return switch (turned) {
            case 90 -> across;
            case 180 -> up;
            case 270 -> width - across;
            default -> height - up;
        };
    }

    /// On the same line, a superscript included, and no further than a wide space away.
    private boolean continues(double x, double y, double next, int turned) {
        double em = Math.max(size, next);
        return turned == direction && Math.abs(y - baseline) < .5 * em && x - right < em && x - right > -.5 * em;
    }

    private static double gap(double space, double em) {
        double byFont = space > 0 && Double.isFinite(space) ? .4 * space : Double.MAX_VALUE;
        return Math.min(byFont, .18 * em);
    }

    private static long place(String unicode, double x, double y, int turned) {
        long where = Math.round(x * 2) * 1_000_003L + Math.round(y * 2);
        return (where * 31 + unicode.hashCode()) * 31 + turned;
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
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
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
}
