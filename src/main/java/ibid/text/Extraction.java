package ibid.text;

/// What came of taking the text out of bytes.
public sealed interface Extraction {
    /// There is text.
    record Extracted(TextLayer layer) implements Extraction {}

    /// The copy is sound but holds no text: a scan, an image, a page without words.
    record NoTextLayer(String reason) implements Extraction {}

    /// The bytes are not what their type says, or are damaged.
    record Broken(String reason) implements Extraction {}

    /// A type that no extractor reads.
    record WrongType(String mediaType) implements Extraction {}
}
