package ibid.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// What an image file says of itself, read before any of it is unpacked.
///
/// @param pages of a TIFF; 1 of any other
/// @param pixels of its largest page
record Picture(int pages, long pixels) {
    /// @throws IOException where it is damaged, or of a kind whose size cannot be told
    static Picture of(byte[] bytes) throws IOException {
        // No cache: its files would outlive a process that dies.
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("a kind of picture that is not known here");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return of(reader);
            } catch (RuntimeException e) {
                throw new IOException("the picture is damaged", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture of(ImageReader reader) throws IOException {
        int pages = reader.getFormatName().equalsIgnoreCase("tif")
                        || reader.getFormatName().equalsIgnoreCase("tiff")
                ? reader.getNumImages(true)
                : 1;
        long pixels = 0;
        for (int page = 0; page < pages; page++) {
            pixels = Math.max(pixels, (long) reader.getWidth(page) * reader.getHeight(page));
        }
        return new Picture(pages, pixels);
    }
}
