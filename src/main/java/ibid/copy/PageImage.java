package ibid.copy;

import ibid.passage.Passage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A page of an archived PDF as a picture, with the passage marked.
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on once
record PageImage(byte[] png) {
    private static final float WIDTH = 1_000;
    private static final float TALLEST = 2_400;
    private static final Color MARK = new Color(255, 206, 0, 90);

    /// @param number of the page, counted from 1
    /// @return nothing where the PDF or the page cannot be shown
    static Optional<PageImage> of(byte[] pdf, int number, @Nullable Passage passage) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle size = document.getPage(number - 1).getCropBox();
            // A hostile page may be miles wide: the picture never is.
            float scale = Math.min(
                    WIDTH / Math.max(1, size.getWidth()),
                    Math.min(TALLEST / Math.max(1, size.getHeight()), TALLEST / Math.max(1, size.getWidth())));
            BufferedImage image = new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
            if (passage != null) {
                mark(image, scale, glyphs(document, number), passage);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(new PageImage(png.toByteArray()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets hostile files with ClassCastException, IllegalArgumentException and the like.
            return Optional.empty();
        }
    }

    private static void mark(BufferedImage image, float scale, List<TextPosition> glyphs, Passage passage) {
        BareText bare = new BareText();
        for (int i = 0; i < glyphs.size(); i++) {
            bare.add(glyphs.get(i).getUnicode(), i);
        }
        BareText.@Nullable Stretch stretch = bare.find(passage.text(), passage.prefix());
        if (stretch == null) {
            return;
        }
        Graphics2D pen = image.createGraphics();
        pen.setColor(MARK);
        for (TextPosition glyph : glyphs.subList(stretch.from(), stretch.to() + 1)) {
            float height = Math.max(glyph.getHeightDir(), 0.6f * glyph.getFontSizeInPt());
            pen.fillRect(
                    Math.round(glyph.getXDirAdj() * scale),
                    Math.round((glyph.getYDirAdj() - height * 1.15f) * scale),
                    Math.max(1, Math.round(glyph.getWidthDirAdj() * scale)),
                    Math.round(height * 1.45f * scale));
        }
        pen.dispose();
    }

    private static List<TextPosition> glyphs(PDDocument document, int number) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                glyphs.addAll(positions);
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, new StringWriter());
        return glyphs;
    }
}
