package ibid.exchange;

import ibid.bibliography.Entry;
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

/// A bibliography that somebody brought to hold a document's citations against.
@Entity
@Immutable
@Table(name = "bibliography")
class BibliographyRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    String format;

    @Nullable @Column(name = "file_name")
    String fileName;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Entry> entries;

    @Column(name = "received_by")
    String by;

    @Column(name = "received_at")
    Instant at;

    @SuppressWarnings("NullAway.Init")
    protected BibliographyRow() {}

    BibliographyRow(UUID document, String format, List<Entry> entries, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.format = format;
        this.entries = entries;
        this.by = by;
        this.at = at;
    }
}
