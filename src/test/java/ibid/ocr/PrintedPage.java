package ibid.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Pictures of printed lines, as a scanner makes them.
public final class PrintedPage {
    private static final int WIDTH = 1600;
    private static final int LINE = 80;

    private PrintedPage() {}

    public static byte[] png(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image(lines), "png", out);
        return out.toByteArray();
    }

    /// A PDF that is nothing but pictures.
    public static byte[] pdf(List<String> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String lines : pages) {
                BufferedImage image = image(lines);
                PDPage page = new PDPage(new PDRectangle(WIDTH / 4f, image.getHeight() / 4f));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image), 0, 0, WIDTH / 4f, image.getHeight() / 4f);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage image(String lines) {
        List<String> all = lines.lines().toList();
        BufferedImage image = new BufferedImage(WIDTH, (all.size() + 2) * LINE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 44));
        for (int line = 0; line < all.size(); line++) {
            pen.drawString(all.get(line), 60, (line + 1) * LINE + 20);
        }
        pen.dispose();
        return image;
    }
}
