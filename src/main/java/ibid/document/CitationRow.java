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

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    Mended mended;

    @Nullable @Column(name = "joined_into")
    UUID joinedInto;

    @Nullable @Column(name = "gone_in")
    Integer goneIn;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected CitationRow() {}

    @SuppressWarnings("NullAway.Init") // reread sets the rest
    CitationRow(NoteRow note, int ordinal, ParsedCitation parsed) {
        this.id = UUID.randomUUID();
        this.document = note.document;
        this.note = note.id;
        this.ordinal = ordinal;
        reread(parsed);
    }

    /// Becomes what reading says of it now.
    final void reread(ParsedCitation parsed) {
        this.start = parsed.start();
        this.end = parsed.end();
        this.text = parsed.text();
        this.signal = parsed.signal();
        this.csl = parsed.csl();
        this.backReference = parsed.backReference();
        this.confidence = parsed.confidence();
    }

    ParsedCitation asRead() {
        return new ParsedCitation(text, start, end, signal, csl, backReference, confidence);
    }

    /// A part that was split off another citation.
    CitationRow(CitationRow whole, int ordinal) {
        this.id = UUID.randomUUID();
        this.document = whole.document;
        this.note = whole.note;
        this.ordinal = ordinal;
        this.text = whole.text;
        this.csl = whole.csl;
        this.confidence = whole.confidence;
    }

    Citation citation() {
        return new Citation(
                id,
                document,
                note,
                ordinal,
                start,
                end,
                text,
                signal,
                csl,
                backReference,
                means,
                confidence,
                source,
                mended);
    }

    CitationVersion citationVersion() {
        return new CitationVersion(
                id, start, end, text, signal, csl, backReference, means, confidence, source, mended, joinedInto);
    }

    void restore(CitationVersion version) {
        this.start = version.start();
        this.end = version.end();
        this.text = version.text();
        this.signal = version.signal();
        this.csl = version.csl();
        this.backReference = version.backReference();
        this.means = version.means();
        this.confidence = version.confidence();
        this.source = version.source();
        this.mended = version.mended();
        this.joinedInto = version.joinedInto();
    }
}
