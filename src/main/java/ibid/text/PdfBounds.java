package ibid.text;

import java.util.concurrent.TimeUnit;

/// How much work the pages of a PDF may ask for: no more than a book's do. A file of a few hundred bytes can ask for
/// years of it: forms that draw themselves, streams that unpack to gigabytes.
///
/// PDFBox stops only forms that are nested more than fifty deep, which two in each make 2⁵⁰ of.
final class PdfBounds {
    private static final long SECONDS = 25;
    private static final int MOST_GLYPHS_A_PAGE = 200_000;
    private static final int MOST_GLYPHS = 20_000_000;
    private static final int MOST_OPERATORS_A_PAGE = 5_000_000;
    private static final int MOST_FORMS_A_PAGE = 20_000;
    private static final int DEEPEST_FORM = 30;
    private static final int MOST_SAVED_STATES = 100_000;
    private static final int LARGEST_STREAM = 64 << 20;
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 4096;

    private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    private int glyphsOnPage;
    private int glyphs;
    private int operatorsOnPage;
    private int formsOnPage;

    void page() {
        glyphsOnPage = 0;
        operatorsOnPage = 0;
        formsOnPage = 0;
        hold(false, true);
    }

    void operator() {
        hold(++operatorsOnPage > MOST_OPERATORS_A_PAGE, false);
    }

    void glyph() {
        hold(++glyphsOnPage > MOST_GLYPHS_A_PAGE || ++glyphs > MOST_GLYPHS, false);
    }

    void form(int depth) {
        hold(++formsOnPage > MOST_FORMS_A_PAGE || depth > DEEPEST_FORM, true);
    }

    void states(int saved) {
        hold(saved > MOST_SAVED_STATES, false);
    }

    void unpacked(long bytes) {
        hold(bytes > LARGEST_STREAM, true);
    }

    /// @param look at the clock: before what may take long, and now and then before what does not
    private void hold(boolean exceeded, boolean look) {
        boolean due = look || (operatorsOnPage + glyphsOnPage) % BETWEEN_LOOKS_AT_THE_CLOCK == 0;
        if (exceeded || (due && System.nanoTime() > deadline)) {
            throw new BoundedStripper.TooMuch();
        }
    }
}
