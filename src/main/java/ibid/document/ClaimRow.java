package ibid.document;

import ibid.reading.ReadClaim.Why;
import ibid.reading.Span;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "claim")
class ClaimRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID document;

    @Column(name = "start_offset")
    int start;

    @Column(name = "end_offset")
    int end;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Why> why;

    @Enumerated(EnumType.STRING)
    Claim.Origin origin;

    int version;

    @Nullable String wording;

    @Nullable @Column(name = "gone_in")
    Integer goneIn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "set_off")
    List<Span> setOff = List.of();

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    List<Span> markers;

    /// What a person said it is; null where the document tells.
    @Nullable Boolean quotation;

    /// The notes that people took away from it: reading does not link them again.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "without_notes")
    List<UUID> withoutNotes = List.of();

    @ElementCollection
    @CollectionTable(name = "claim_note", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "note_id")
    Set<UUID> notes = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ClaimRow() {}

    ClaimRow(
            UUID document,
            Span span,
            String text,
            Marks marks,
            Collection<Why> why,
            Set<UUID> notes,
            Claim.Origin origin) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.start = span.start();
        this.end = span.end();
        this.text = text;
        layOut(marks);
        this.why = why.stream().sorted().toList();
        this.origin = origin;
        this.notes = new HashSet<>(notes);
    }

    /// Takes over what the document says of its words now.
    ///
    /// @return whether it sets off others
    boolean layOut(Marks marks) {
        List<Span> before = setOff;
        Span own = new Span(start, end);
        List<Span> within = Marks.within(own, marks.markers());
        markers = within;
        if (quotation == null) {
            setOff = Marks.within(own, marks.quotations());
        } else {
            setOff = quotation ? List.of(Marks.before(text, within)) : List.of();
        }
        return !setOff.equals(before);
    }

    /// Gives it the notes that a person wants, and keeps which that person took away.
    void annotate(Set<UUID> wanted) {
        Set<UUID> away = new TreeSet<>(withoutNotes);
        away.addAll(notes);
        away.removeAll(wanted);
        withoutNotes = List.copyOf(away);
        notes = new HashSet<>(wanted);
    }

    /// The same words, written as a new edition has them.
    void move(Span to, String written) {
        if (!written.equals(text)) {
            this.wording = wording == null ? text : wording;
        }
        this.start = to.start();
        this.end = to.end();
        this.text = written;
    }

    /// Other words.
    void reword(Span to, String written) {
        this.wording = null;
        this.start = to.start();
        this.end = to.end();
        this.text = written;
    }

    Claim claim() {
        return new Claim(
                id,
                document,
                start,
                end,
                text,
                Set.copyOf(notes),
                why,
                origin,
                version,
                wording == null ? text : wording,
                setOff,
                markers,
                quotation,
                goneIn);
    }
}
