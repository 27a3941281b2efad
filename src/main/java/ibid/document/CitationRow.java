package ibid.document;

import ibid.citation.BackReference;
import ibid.citation.CslItem;
import ibid.citation.ParsedCitation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "citation")
class CitationRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    @Column(name = "note_id")
    UUID note;

    int ordinal;

    @Column(name = "start_offset")
    int start;

    @Column(name = "end_offset")
    int end;

    String text;

    @Nullable String signal;

    @JdbcTypeCode(SqlTypes.JSON)
    CslItem csl;

    @Nullable @Column(name = "back_reference")
    @JdbcTypeCode(SqlTypes.JSON)
    BackReference backReference;

    @Nullable UUID means;

    double confidence;

    @Nullable @Column(name = "source_id")
    UUID source;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected CitationRow() {}

    CitationRow(NoteRow note, int ordinal, ParsedCitation parsed) {
        this.id = UUID.randomUUID();
        this.document = note.document;
        this.note = note.id;
        this.ordinal = ordinal;
        this.start = parsed.start();
        this.end = parsed.end();
        this.text = parsed.text();
        this.signal = parsed.signal();
        this.csl = parsed.csl();
        this.backReference = parsed.backReference();
        this.confidence = parsed.confidence();
    }

    Citation citation() {
        return new Citation(
                id, document, note, ordinal, start, end, text, signal, csl, backReference, means, confidence, source);
    }
}
