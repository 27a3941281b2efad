package ibid.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF as pictures, in greys: as fine as OCR likes it, or coarser where a page is so large that
/// its picture would not fit.
final class PageDrawing {
    private static final float POINTS_PER_INCH = 72;
    private static final float FINE = 300;
    private static final double MOST_PIXELS = 36e6;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PageDrawing(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        this.renderer.setSubsamplingAllowed(true);
    }

    /// Writes one page as a PGM, which takes no packing, and answers its dots per inch.
    int draw(int page, Path file) throws IOException {
        float dots = dotsPerInch(document.getPage(page));
        BufferedImage image = renderer.renderImageWithDPI(page, dots, ImageType.GRAY);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("P5 " + image.getWidth() + " " + image.getHeight() + " 255\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        }
        return Math.round(dots);
    }

    private static float dotsPerInch(PDPage page) {
        double inches = page.getCropBox().getWidth()
                / POINTS_PER_INCH
                * (page.getCropBox().getHeight() / POINTS_PER_INCH);
        return (float) Math.min(FINE, Math.sqrt(MOST_PIXELS / inches));
    }
}
