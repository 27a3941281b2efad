package ibid.document;

import ibid.reading.ReadProblem;
import ibid.reading.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text under review, as it was received and read. Offsets count UTF-16 code units of [#text()].
///
/// @param digest SHA-256 of the bytes as they came, in lower-case hex; they are in the store under it
/// @param text the canonical text
/// @param quotations what it sets off as a quotation, without quotation marks
/// @param receivedAt when its first edition came
/// @param edition how often it came, from 1; the bytes and the text are this edition's
public record Document(
        UUID id,
        String digest,
        String mediaType,
        long bytes,
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable String url,
        String text,
        List<Span> paragraphs,
        List<Span> quotations,
        List<ReadProblem> problems,
        Instant receivedAt,
        String receivedBy,
        int edition) {

    Document withText(String other, List<Span> otherParagraphs) {
        return new Document(
                id,
                digest,
                mediaType,
                bytes,
                title,
                authors,
                published,
                language,
                url,
                other,
                otherParagraphs,
                List.of(),
                problems,
                receivedAt,
                receivedBy,
                edition);
    }
}
