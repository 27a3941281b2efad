package ibid.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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

/// Strips text off a PDF's pages for as long as the pages ask for no more work than a book's do.
public abstract class BoundedStripper extends PDFTextStripper {
    private final PdfBounds bounds = new PdfBounds();
    private final Set<COSStream> measured = Collections.newSetFromMap(new IdentityHashMap<>());

    protected BoundedStripper() {}

    /// Thrown through PDFBox, to stop it in the middle of a page that has no end.
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        bounds.page();
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            measure(contents.next().getCOSObject());
        }
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.operator();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        bounds.form(getLevel());
        measure(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    protected final void processTextPosition(TextPosition glyph) {
        bounds.glyph();
        take(glyph);
    }

    /// Takes a glyph as the page draws it; left alone, PDFBox sorts it into lines.
    protected void take(TextPosition glyph) {
        super.processTextPosition(glyph);
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
                bounds.unpacked(size);
            }
        } catch (ZipException | EOFException _) {
            // A damaged stream: PDFBox takes what it can of it, which is no more than was read here.
        }
    }
}
