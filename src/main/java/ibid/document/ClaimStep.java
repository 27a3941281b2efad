package ibid.document;

import ibid.edition.Edit;
import ibid.edition.Fate;
import ibid.reading.ReadClaim;
import ibid.reading.ReadNote;
import ibid.reading.Reading;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes claims what a new edition says of them.
final class ClaimStep {
    private final DocumentRow document;
    private final String oldText;
    private final List<ClaimRow> before;
    private final List<NoteRow> notes;
    private final Reading reading;
    private final Marks marks;
    private final Set<UUID> reread;
    private final EditionLog log;
    private final Map<UUID, List<Span>> oldMarkers = new HashMap<>();
    private final List<ClaimRow> created = new ArrayList<>();
    private final Set<UUID> notesToCompare = new HashSet<>();

    /// @param oldRead what the old edition's notes were, in the order of their rows
    /// @param notes those that stand now, in the order of the reading
    /// @param reread the notes in which a citation is new, gone or another
    ClaimStep(
            DocumentRow document,
            String oldText,
            List<ClaimRow> before,
            List<ReadNote> oldRead,
            List<NoteRow> oldNotes,
            List<NoteRow> notes,
            Reading reading,
            Set<UUID> reread,
            EditionLog log) {
        this.document = document;
        this.oldText = oldText;
        this.before = before;
        this.notes = notes;
        this.reading = reading;
        this.marks = Marks.of(reading);
        this.reread = reread;
        this.log = log;
        for (int i = 0; i < oldNotes.size(); i++) {
            oldMarkers.put(oldNotes.get(i).id, oldRead.get(i).markers());
        }
    }

    void follow(Fate fate) {
        switch (fate) {
            case Fate.Unmoved(int old, Span span, Integer read) ->
                stands(Became.UNMOVED, before.get(old), span, read, false);
            case Fate.Moved(int old, Span span, Integer read, boolean relaid) ->
                stands(Became.MOVED, before.get(old), span, read, relaid);
            case Fate.Changed(int old, Span span, Integer read, List<Edit> edits) -> {
                ClaimRow row = before.get(old);
                Span was = new Span(row.start, row.end);
                row.reword(span, span.of(reading.text()));
                row.layOut(marks);
                boolean cites = cite(row, was, span, read);
                row.version++;
                notesToCompare.addAll(row.notes);
                log.claim(Became.CHANGED, row.id, cites, was, span, edits);
            }
            case Fate.Gone(int old) -> {
                ClaimRow row = before.get(old);
                row.goneIn = document.edition;
                Span was = new Span(row.start, row.end);
                log.claim(Became.GONE, row.id, false, was, null, EditionLog.all(Edit.Kind.STRUCK, was.of(oldText)));
            }
            case Fate.New(int read, Span span) -> {
                ReadClaim claim = reading.claims().get(read);
                ClaimRow row = new ClaimRow(
                        document.id, span, span.of(reading.text()), marks, claim.why(), read(claim), Claim.Origin.READ);
                created.add(row);
                notesToCompare.addAll(row.notes);
                log.claim(Became.NEW, row.id, false, null, span, EditionLog.all(Edit.Kind.INSERTED, row.text));
            }
        }
    }

    private void stands(Became became, ClaimRow row, Span span, @Nullable Integer read, boolean relaid) {
        Span was = new Span(row.start, row.end);
        row.move(span, span.of(reading.text()));
        boolean linked = cite(row, was, span, read);
        boolean setOff = row.layOut(marks);
        if (linked || relaid || setOff) {
            row.version++;
            notesToCompare.addAll(row.notes);
        }
        boolean cites = linked || !Collections.disjoint(row.notes, reread);
        log.claim(became, row.id, cites, was, span, EditionLog.all(Edit.Kind.KEPT, row.text));
    }

    /// Gives a claim its notes: what reading says, or what people said where they knew better of the same markers.
    ///
    /// @return whether they are others now
    private boolean cite(ClaimRow row, Span was, Span is, @Nullable Integer read) {
        Set<UUID> linked = Set.copyOf(row.notes);
        Set<UUID> standing = notes.stream().map(note -> note.id).collect(Collectors.toSet());
        Set<UUID> wanted = new HashSet<>();
        for (UUID note : read == null ? pointedAt(is) : read(reading.claims().get(read))) {
            boolean takenAway = row.withoutNotes.contains(note) || (touched(note, was) && !linked.contains(note));
            if (!takenAway) {
                wanted.add(note);
            }
        }
        linked.stream()
                .filter(standing::contains)
                .filter(note -> !touched(note, was))
                .forEach(wanted::add);
        if (read != null && row.origin == Claim.Origin.READ) {
            row.why = reading.claims().get(read).why().stream().sorted().toList();
        }
        if (wanted.equals(linked)) {
            return false;
        }
        row.notes = wanted;
        return true;
    }

    private Set<UUID> read(ReadClaim claim) {
        return claim.notes().stream().map(index -> notes.get(index).id).collect(Collectors.toSet());
    }

    private Set<UUID> pointedAt(Span span) {
        return notes.stream()
                .filter(note -> note.markers.stream().anyMatch(span::contains))
                .map(note -> note.id)
                .collect(Collectors.toSet());
    }

    /// Whether a marker of the note stood in the claim before.
    private boolean touched(UUID note, Span was) {
        return oldMarkers.getOrDefault(note, List.of()).stream().anyMatch(was::contains);
    }

    List<ClaimRow> created() {
        return created;
    }

    Set<UUID> notesToCompare() {
        return notesToCompare;
    }
}
