package ibid.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Sets small PDFs for tests, line by line. In a line, `^7^` is set small and raised.
final class PrintedPages {
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A5);
    private float top;

    PrintedPages page() {
        page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        top = 60;
        return this;
    }

    PrintedPages head(String words) {
        set(words, 9, 60, 30);
        return this;
    }

    PrintedPages foot(String words) {
        set(words, 9, 200, PDRectangle.A5.getHeight() - 25);
        return this;
    }

    PrintedPages heading(String words) {
        top += 10;
        set(words, 16, 40, top);
        top += 24;
        return this;
    }

    PrintedPages body(String... lines) {
        for (String line : lines) {
            boolean indented = line.startsWith("  ");
            set(line.strip(), 11, indented ? 55 : 40, top);
            top += 14;
        }
        return this;
    }

    PrintedPages setIn(float size, String... lines) {
        for (String line : lines) {
            set(line, size, 62, top);
            top += 14;
        }
        return this;
    }

    PrintedPages notes(String... lines) {
        top = Math.max(top, 400);
        for (String line : lines) {
            set(line, 8, 40, top);
            top += 10;
        }
        return this;
    }

    private void set(String line, float size, float x, float fromTop) {
        float y = PDRectangle.A5.getHeight() - fromTop;
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.newLineAtOffset(x, y);
            String[] parts = line.split("\\^", -1);
            for (int i = 0; i < parts.length; i++) {
                boolean raised = i % 2 == 1;
                content.setFont(font, raised ? size * 0.6f : size);
                content.setTextRise(raised ? size * 0.35f : 0);
                content.showText(parts[i]);
            }
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
