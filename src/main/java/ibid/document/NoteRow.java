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
import org.jspecify.annotations.Nullable;

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

    @Nullable @Column(name = "gone_in")
    Integer goneIn;

    @SuppressWarnings("NullAway.Init")
    protected NoteRow() {}

    @SuppressWarnings("NullAway.Init") // follow sets the rest
    NoteRow(UUID document, int ordinal, ReadNote note) {
        this.id = UUID.randomUUID();
        this.document = document;
        follow(ordinal, note);
    }

    /// Becomes what a new edition says of it.
    final void follow(int ordinal, ReadNote note) {
        this.ordinal = ordinal;
        this.label = note.label();
        this.start = note.span().start();
        this.end = note.span().end();
        this.text = note.text();
        this.markers = note.markers();
        this.suggestions = note.suggestions();
    }

    ReadNote asRead() {
        return new ReadNote(label, new Span(start, end), text, markers, suggestions);
    }

    Note note() {
        return new Note(id, document, ordinal, label, new Span(start, end), text, markers, suggestions);
    }
}
