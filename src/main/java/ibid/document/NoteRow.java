package ibid.document;

import ibid.reading.ReadNote;
import ibid.reading.Span;
import ibid.reading.Suggestion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "note")
class NoteRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    int ordinal;

    String label;

    @Column(name = "start_offset")
    int start;

    @Column(name = "end_offset")
    int end;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Span> markers;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Suggestion> suggestions;

    @SuppressWarnings("NullAway.Init")
    protected NoteRow() {}

    NoteRow(UUID document, int ordinal, ReadNote note) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.ordinal = ordinal;
        this.label = note.label();
        this.start = note.span().start();
        this.end = note.span().end();
        this.text = note.text();
        this.markers = note.markers();
        this.suggestions = note.suggestions();
    }

    Note note() {
        return new Note(id, document, ordinal, label, new Span(start, end), text, markers, suggestions);
    }
}
