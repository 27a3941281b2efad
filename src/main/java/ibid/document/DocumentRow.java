package ibid.document;

import ibid.reading.ReadProblem;
import ibid.reading.Reading;
import ibid.reading.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "document")
class DocumentRow {
    @Id
    UUID id;

    String digest;

    @Column(name = "media_type")
    String mediaType;

    long bytes;

    @Nullable String title;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> authors;

    @Nullable LocalDate published;

    @Nullable String language;

    @Nullable String url;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Span> paragraphs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Span> quotations;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ReadProblem> problems;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "received_by")
    String receivedBy;

    int edition;

    @SuppressWarnings("NullAway.Init")
    protected DocumentRow() {}

    DocumentRow(Submission submission, Reading reading, String digest, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.digest = digest;
        this.mediaType = reading.mediaType();
        this.bytes = submission.bytes().length;
        // What the sender says of the document goes before what was read out of it.
        this.title = Optional.ofNullable(submission.title())
                .or(() -> Optional.ofNullable(reading.title()).map(read -> read.replace('\u0000', ' ')))
                .orElse(null);
        // PostgreSQL keeps no NUL, and some PDFs name their makers with one.
        this.authors = reading.authors().stream()
                .map(author -> author.replace('\u0000', ' '))
                .toList();
        this.published = Optional.ofNullable(submission.published()).orElse(reading.published());
        this.language = Optional.ofNullable(submission.language()).orElse(reading.language());
        this.url = submission.url();
        this.text = reading.text();
        this.paragraphs = reading.paragraphs();
        this.quotations = reading.quotations();
        this.problems = reading.problems();
        this.receivedAt = receivedAt;
        this.receivedBy = submission.by();
        this.edition = 1;
    }

    /// Becomes its next edition. What neither the sender nor the new text says stays as it was.
    void revise(Submission submission, Reading reading, String newDigest, List<ReadProblem> newProblems) {
        DocumentRow next = new DocumentRow(submission, reading, newDigest, receivedAt);
        this.digest = newDigest;
        this.mediaType = next.mediaType;
        this.bytes = next.bytes;
        this.title = next.title == null ? title : next.title;
        this.authors = next.authors.isEmpty() ? authors : next.authors;
        this.published = next.published == null ? published : next.published;
        this.language = submission.language() == null && language != null ? language : next.language;
        this.url = next.url == null ? url : next.url;
        this.text = next.text;
        this.paragraphs = next.paragraphs;
        this.quotations = next.quotations;
        this.problems = newProblems;
        this.edition++;
    }

    Document document() {
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
                text,
                paragraphs,
                quotations,
                problems,
                receivedAt,
                receivedBy,
                edition);
    }
}
