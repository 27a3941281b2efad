package ibid.text;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.NoTextLayer;
import ibid.text.Extraction.WrongType;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the text layer out of the bytes of a copy. What the bytes are is read from the bytes; the media type that
/// came with them is a hint, since servers send error pages as `application/pdf` and PDFs as `text/html`.
///
/// Never throws on any input, and has no state: one instance serves all threads.
public final class TextExtractor {
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
            case NOT_WHAT_IT_SAYS -> new Broken("no " + declared);
            case OTHER -> new WrongType(declared.isEmpty() ? "application/octet-stream" : declared);
        };
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
