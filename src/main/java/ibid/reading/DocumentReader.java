package ibid.reading;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a document's bytes, whatever format they are in. Never throws for what the bytes are.
public final class DocumentReader {
    public DocumentReader() {}

    /// @param declaredMediaType what the sender calls it; heeded only to tell kinds of text apart
    public ReadResult read(byte[] bytes, @Nullable String declaredMediaType) {
        if (bytes.length == 0) {
            return new ReadResult.Unreadable("The document is empty: send its bytes as the body of the request.");
        }
        Optional<String> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            return new ReadResult.UnknownFormat(
                    "These bytes are in no format that is read here: send plain text, Markdown, HTML, PDF, DOCX or EPUB.");
        }
        String text = decoded.get();
        if (text.isBlank()) {
            return new ReadResult.Unreadable("The document has no words: send one with text in it.");
        }
        String declared = declaredMediaType == null ? "" : declaredMediaType.toLowerCase(Locale.ROOT);
        return new ReadResult.Read(Completion.of(draft(text, declared)));
    }

    private static Draft draft(String text, String declared) {
        boolean plain = declared.startsWith("text/plain");
        if (!plain && Html.looksLike(text) || declared.contains("html")) {
            return Html.draft(text, "text/html");
        }
        boolean markdown = declared.contains("markdown") || (!plain && Markdown.looksLike(text));
        return markdown ? Markdown.draft(text) : PlainText.draft(text, "text/plain");
    }
}
