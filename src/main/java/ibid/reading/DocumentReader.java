package ibid.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a document's bytes, whatever format they are in. Never throws for what the bytes are.
public final class DocumentReader {
    /// Some four thousand pages, in the canonical text ...
    private static final int MOST_CHARACTERS = 10_000_000;
    /// ... and their notes.
    private static final int MOST_NOTES = 20_000;

    public DocumentReader() {}

    /// @param declaredMediaType what the sender calls it; heeded only to tell kinds of text apart
    public ReadResult read(byte[] bytes, @Nullable String declaredMediaType) {
        if (bytes.length == 0) {
            return new ReadResult.Unreadable("The document is empty: send its bytes as the body of the request.");
        }
        if (Archive.looksLike(bytes)) {
            return archive(bytes);
        }
        if (Pdf.looksLike(bytes)) {
            return switch (Pdf.read(bytes)) {
                case Pdf.Outcome.Refused(String reason) -> new ReadResult.Unreadable(reason);
                case Pdf.Outcome.Drafted(Draft draft) -> complete(draft);
            };
        }
        if (isOldWordFile(bytes)) {
            return new ReadResult.UnknownFormat(
                    "Old Word files and RTF are not read here: save the document as DOCX or PDF and send that.");
        }
        Optional<String> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            return new ReadResult.UnknownFormat(
                    "These bytes are in no format that is read here: send plain text, Markdown, HTML, PDF, DOCX or EPUB.");
        }
        String text = decoded.get();
        String declared = declaredMediaType == null ? "" : declaredMediaType.toLowerCase(Locale.ROOT);
        boolean page = isPage(text, declared);
        long tags = page ? text.chars().filter(c -> c == '<').count() : 0;
        if (tags > Archive.MOST_TAGS) {
            return tooLong(tags, "tags", Archive.MOST_TAGS);
        }
        return complete(page ? Html.draft(text, "text/html") : draft(text, declared));
    }

    /// The compound file format of Word up to 2003, and rich text.
    private static boolean isOldWordFile(byte[] bytes) {
        boolean compound = bytes.length > 8
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && bytes[2] == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
        return compound
                || new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).equals("{\\rtf");
    }

    private static ReadResult archive(byte[] bytes) {
        return switch (Archive.unpack(bytes, name -> Docx.wants(name) || Epub.wants(name))) {
            case Archive.Refused(String reason) -> new ReadResult.Unreadable(reason);
            case Archive.Unpacked(Map<String, byte[]> files) -> {
                boolean book = files.containsKey("META-INF/container.xml");
                if (!book && !Docx.isOne(files)) {
                    yield new ReadResult.UnknownFormat(
                            "The archive is neither DOCX nor EPUB: save the document as one of them and send that.");
                }
                if (book && files.containsKey("META-INF/encryption.xml") && isEncrypted(files)) {
                    yield new ReadResult.Unreadable(
                            "The book's chapters are encrypted: send a copy without protection.");
                }
                Optional<Draft> draft = book ? Epub.draft(files) : Docx.draft(files);
                yield draft.map(DocumentReader::complete)
                        .orElseGet(() -> new ReadResult.Unreadable(
                                "The document is damaged inside: save it anew and send that."));
            }
        };
    }

    /// Fonts may be obfuscated in any book; only encrypted chapters are out of reach.
    private static boolean isEncrypted(Map<String, byte[]> files) {
        String encryption =
                new String(files.getOrDefault("META-INF/encryption.xml", new byte[0]), StandardCharsets.UTF_8);
        return encryption.contains("html\"") && encryption.contains("CipherReference");
    }

    private static ReadResult complete(Draft draft) {
        if (draft.text().isBlank()) {
            return new ReadResult.Unreadable("The document has no words: send one with text in it.");
        }
        if (draft.text().length() > MOST_CHARACTERS) {
            return tooLong(draft.text().length(), "characters", MOST_CHARACTERS);
        }
        if (draft.notes().size() > MOST_NOTES) {
            return tooLong(draft.notes().size(), "notes", MOST_NOTES);
        }
        return new ReadResult.Read(Completion.of(draft));
    }

    private static ReadResult tooLong(long count, String what, int most) {
        return new ReadResult.Unreadable(String.format(
                Locale.ROOT,
                "The document has %,d %s, more than the %,d that are read at once: send it in parts.",
                count,
                what,
                most));
    }

    private static boolean isPage(String text, String declared) {
        boolean plain = declared.startsWith("text/plain");
        return (!plain && Html.looksLike(text)) || declared.contains("html");
    }

    private static Draft draft(String text, String declared) {
        boolean plain = declared.startsWith("text/plain");
        boolean markdown =
                declared.contains("markdown") || Markdown.hasNotes(text) || (!plain && Markdown.looksLike(text));
        return markdown ? Markdown.draft(text) : PlainText.draft(text, "text/plain");
    }
}
