package ibid.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Strips text off a PDF's pages for as long as the pages ask for no more work than a book's do. A file of a few
/// hundred bytes can ask for years of it: forms that draw themselves, streams that unpack to gigabytes.
///
/// PDFBox stops only forms that are nested more than fifty deep, which two in each make 2⁵⁰ of.
public abstract class BoundedStripper extends PDFTextStripper {
    private static final long SECONDS = 25;
    private static final int MOST_GLYPHS_A_PAGE = 200_000;
    private static final int MOST_GLYPHS = 20_000_000;
    private static final int MOST_OPERATORS_A_PAGE = 5_000_000;
    private static final int MOST_FORMS_A_PAGE = 20_000;
    private static final int DEEPEST_FORM = 30;
    private static final int LARGEST_STREAM = 64 << 20;
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 4096;

    private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    private final Set<COSStream> measured = Collections.newSetFromMap(new IdentityHashMap<>());
    private int glyphsOnPage;
    private int glyphs;
    private int operatorsOnPage;
    private int formsOnPage;

    protected BoundedStripper() {}

    /// Thrown through PDFBox, to stop it in the middle of a page that has no end.
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphsOnPage = 0;
        operatorsOnPage = 0;
        formsOnPage = 0;
        bound(false);
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            measure(contents.next().getCOSObject());
        }
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bound(++operatorsOnPage > MOST_OPERATORS_A_PAGE);
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        bound(++formsOnPage > MOST_FORMS_A_PAGE || getLevel() > DEEPEST_FORM);
        measure(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    protected final void processTextPosition(TextPosition glyph) {
        bound(++glyphsOnPage > MOST_GLYPHS_A_PAGE || ++glyphs > MOST_GLYPHS);
        take(glyph);
    }

    /// Takes a glyph as the page draws it; left alone, PDFBox sorts it into lines.
    protected void take(TextPosition glyph) {
        super.processTextPosition(glyph);
    }

    private void bound(boolean exceeded) {
        boolean look = (operatorsOnPage + glyphsOnPage) % BETWEEN_LOOKS_AT_THE_CLOCK == 0;
        if (exceeded || (look && System.nanoTime() > deadline)) {
            throw new TooMuch();
        }
    }

    /// PDFBox unpacks a whole stream into memory, so it is measured first, without keeping it.
    private void measure(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        boolean deflated = COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters);
        if (!deflated || !measured.add(stream)) {
            return;
        }
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream raw = stream.createRawInputStream();
                InputStream unpacked = new InflaterInputStream(raw)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                size += read;
                bound(size > LARGEST_STREAM);
            }
        } catch (ZipException | EOFException _) {
            // A damaged stream: PDFBox takes what it can of it, which is no more than was read here.
        }
    }
}
