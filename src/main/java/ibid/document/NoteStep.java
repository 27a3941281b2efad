package ibid.document;

import ibid.edition.Edit;
import ibid.edition.Fate;
import ibid.reading.ReadNote;
import ibid.reading.Reading;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes notes what a new edition says of them.
final class NoteStep {
    private final DocumentRow document;
    private final List<NoteRow> before;
    private final Reading reading;
    private final EditionLog log;
    private final List<NoteRow> standing = new ArrayList<>();
    private final List<NoteRow> created = new ArrayList<>();
    private final List<NoteRow> gone = new ArrayList<>();
    private final Set<UUID> changed = new HashSet<>();

    NoteStep(DocumentRow document, List<NoteRow> before, Reading reading, EditionLog log) {
        this.document = document;
        this.before = before;
        this.reading = reading;
        this.log = log;
    }

    void follow(Fate fate) {
        switch (fate) {
            case Fate.Unmoved(int old, Span _, Integer read) -> follow(Became.UNMOVED, before.get(old), read, null);
            case Fate.Moved(int old, Span _, Integer read, boolean _) ->
                follow(Became.MOVED, before.get(old), read, null);
            case Fate.Changed(int old, Span _, Integer read, List<Edit> edits) -> {
                changed.add(before.get(old).id);
                follow(Became.CHANGED, before.get(old), read, edits);
            }
            case Fate.Gone(int old) -> {
                NoteRow row = before.get(old);
                row.goneIn = document.edition;
                gone.add(row);
                log.note(Became.GONE, row.id, row.label, null, EditionLog.all(Edit.Kind.STRUCK, row.text));
            }
            case Fate.New(int read, Span _) -> {
                ReadNote note = reading.notes().get(read);
                NoteRow row = new NoteRow(document.id, read, note);
                created.add(row);
                standing.add(row);
                changed.add(row.id);
                log.note(Became.NEW, row.id, null, row.label, EditionLog.all(Edit.Kind.INSERTED, row.text));
            }
        }
    }

    private void follow(Became became, NoteRow row, @Nullable Integer read, @Nullable List<Edit> edits) {
        String label = row.label;
        int index = Objects.requireNonNull(read, "a note that stands was read");
        row.follow(index, reading.notes().get(index));
        standing.add(row);
        log.note(became, row.id, label, row.label, edits != null ? edits : EditionLog.all(Edit.Kind.KEPT, row.text));
    }

    /// The notes that stand now, in the order of the reading.
    List<NoteRow> standing() {
        return standing.stream()
                .sorted(Comparator.comparingInt(row -> row.ordinal))
                .toList();
    }

    List<NoteRow> created() {
        return created;
    }

    List<NoteRow> gone() {
        return gone;
    }

    /// Those with other words, new ones among them.
    Set<UUID> changed() {
        return changed;
    }
}
