package ibid.document;

import ibid.reading.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "edition")
class EditionRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    int number;

    String digest;

    @Nullable String title;

    @Column(name = "media_type")
    String mediaType;

    long bytes;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Span> paragraphs;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    EditionChanges changes;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "received_by")
    String receivedBy;

    @SuppressWarnings("NullAway.Init")
    protected EditionRow() {}

    /// The edition that a document is now.
    EditionRow(DocumentRow document, @Nullable EditionChanges changes, Instant receivedAt, String receivedBy) {
        this.id = UUID.randomUUID();
        this.document = document.id;
        this.number = document.edition;
        this.digest = document.digest;
        this.title = document.title;
        this.mediaType = document.mediaType;
        this.bytes = document.bytes;
        this.text = document.text;
        this.paragraphs = document.paragraphs;
        this.changes = changes;
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
    }

    Edition edition() {
        return new Edition(document, number, title, digest, mediaType, bytes, receivedAt, receivedBy, changes);
    }
}
