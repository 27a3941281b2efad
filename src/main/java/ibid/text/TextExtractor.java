package ibid.text;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.NoTextLayer;
import ibid.text.Extraction.WrongType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the text layer out of the bytes of a copy. What the bytes are is read from the bytes; the media type that
/// came with them is a hint, since servers send error pages as `application/pdf` and PDFs as `text/html`.
///
/// Never throws on any input, and has no state: one instance serves all threads.
public final class TextExtractor {
    /// How many times its bytes are in memory while a text is taken of them.
    private static final int IN_MEMORY = 4;

    public TextExtractor() {}

    /// The version of each extractor, by its name: a layer of another version is to be made anew.
    public static Map<String, String> versions() {
        return Map.of(
                HtmlText.EXTRACTOR, HtmlText.VERSION,
                PdfText.EXTRACTOR, PdfText.VERSION,
                PlainText.EXTRACTOR, PlainText.VERSION,
                DocxText.EXTRACTOR, DocxText.VERSION,
                EpubText.EXTRACTOR, EpubText.VERSION);
    }

    /// @param mediaType as the server or the uploader named it, parameters allowed
    /// @param charset as the server named it; a byte order mark and sound UTF-8 outrank it
    public Extraction extract(byte[] bytes, @Nullable String mediaType, @Nullable String charset) {
        String declared = mediaType == null ? "" : essence(mediaType);
        if (bytes.length == 0) {
            return new NoTextLayer("empty");
        }
        return switch (Format.of(bytes, declared)) {
            case PDF -> PdfText.extract(bytes);
            case HTML -> HtmlText.extract(Encoding.decode(bytes, charset, true));
            case PLAIN -> PlainText.extract(Encoding.decode(bytes, charset, false));
            case ZIP -> zipped(bytes, declared);
            case IMAGE -> new NoTextLayer("image only");
            case NOT_WHAT_IT_SAYS -> new Broken("its type is given as " + declared + ", which it is not");
            case OTHER -> new WrongType(declared.isEmpty() ? "application/octet-stream" : declared);
        };
    }

    /// The same of a file, which is read whole only where there is no other way: a PDF and a picture are not.
    public Extraction extract(Path file, @Nullable String mediaType) {
        return switch (format(file, mediaType)) {
            case PDF -> PdfText.extract(file);
            case IMAGE -> new NoTextLayer("image only");
            case HTML, PLAIN, ZIP -> extract(whole(file), mediaType, null);
            case NOT_WHAT_IT_SAYS, OTHER -> extract(head(file), mediaType, null);
        };
    }

    /// How much memory that takes at most, in bytes: the file, and the text of it.
    public long memory(Path file, @Nullable String mediaType) {
        return switch (format(file, mediaType)) {
            case PDF, IMAGE, NOT_WHAT_IT_SAYS, OTHER -> 0;
            case HTML, PLAIN, ZIP -> file.toFile().length() * IN_MEMORY;
        };
    }

    private static Format format(Path file, @Nullable String mediaType) {
        return Format.of(head(file), mediaType == null ? "" : essence(mediaType));
    }

    /// All that is looked at to tell what it is.
    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.HEAD);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static byte[] whole(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static Extraction zipped(byte[] bytes, String declared) {
        try {
            ZipParts parts = ZipParts.of(bytes);
            if (parts.text(DocxText.BODY).isPresent()) {
                return DocxText.extract(parts);
            }
            return parts.text(EpubText.CONTAINER).isPresent()
                    ? EpubText.extract(parts)
                    : new WrongType(declared.isEmpty() ? "application/zip" : declared);
        } catch (IOException _) {
            return new Broken("damaged archive");
        }
    }

    private static String essence(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
