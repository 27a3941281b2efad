package ibid.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

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

    /// A page that is a picture packed as JBIG2, as many scanners make it.
    public static byte[] jbig2Pdf(String lines) throws IOException {
        BufferedImage image = image(lines);
        BufferedImage blackOrWhite =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = blackOrWhite.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        try (PDDocument document = new PDDocument()) {
            byte[] rows = CCITTFactory.createFromImage(document, blackOrWhite)
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
            return coded(image.getWidth(), image.getHeight(), jbig2(blackOrWhite, rows), COSName.JBIG2_DECODE);
        }
    }

    /// A page that is a picture in a coding, whatever its bytes are.
    public static byte[] coded(int width, int height, byte[] bytes, COSName coding) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width / 4f, height / 4f));
            document.addPage(page);
            PDImageXObject picture = new PDImageXObject(
                    document, new ByteArrayInputStream(bytes), coding, width, height, 1, PDDeviceGray.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, width / 4f, height / 4f);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// The segments of ITU-T T.88: what the page is like, and one region whose rows are coded as in a fax.
    private static byte[] jbig2(BufferedImage image, byte[] rows) {
        int aboutPage = 19;
        int aboutRegion = 18;
        ByteBuffer segments = ByteBuffer.allocate(11 + aboutPage + 11 + aboutRegion + rows.length);
        segments.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(aboutPage);
        segments.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0);
        segments.put((byte) 0).putShort((short) 0);
        segments.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(aboutRegion + rows.length);
        segments.putInt(image.getWidth()).putInt(image.getHeight()).putInt(0).putInt(0);
        segments.put((byte) 0).put((byte) 1).put(rows);
        return segments.array();
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
