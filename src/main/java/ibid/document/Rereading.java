package ibid.document;

import ibid.citation.BackReferences;
import ibid.citation.BackReferences.Resolved;
import ibid.citation.BackReferences.Target;
import ibid.citation.CitationParser;
import ibid.citation.NoteCitations;
import ibid.citation.ParsedCitation;
import ibid.edition.Succession;
import ibid.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Follows citations into a new edition. Those of a note that is what it was stay as they are; a note that changed is
/// read anew, except for what a person has mended: that stays for as long as its words stand.
@ApplicationScoped
class Rereading {
    private final Citations citations;
    private final MendBook book;
    private final CitationParser parser = new CitationParser();
    private final BackReferences backReferences = new BackReferences();

    Rereading(Citations citations, MendBook book) {
        this.citations = citations;
        this.book = book;
    }

    /// What came of it.
    ///
    /// @param notes in which a citation is new, gone or another
    /// @param sources of those citations, before and now
    /// @param problems what an editor should look at
    record Reread(Set<UUID> notes, Set<UUID> sources, List<String> problems) {
        Reread() {
            this(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        }

        private void touch(CitationRow row) {
            notes.add(row.note);
            if (row.source != null) {
                sources.add(row.source);
            }
        }
    }

    /// The document's citations by note, and the next free ordinal in each: asked once, since a book has thousands.
    private record Shelf(Map<UUID, List<CitationRow>> rows, Map<UUID, Integer> ordinals) {
        List<CitationRow> of(UUID note) {
            return rows.computeIfAbsent(note, _ -> new ArrayList<>());
        }

        int nextOrdinal(UUID note) {
            return ordinals.merge(note, 1, Integer::sum) - 1;
        }
    }

    private Shelf shelf(UUID document) {
        Shelf shelf = new Shelf(new HashMap<>(), new HashMap<>());
        for (CitationRow row : citations.list("document = ?1 order by start, ordinal", document)) {
            shelf.ordinals().merge(row.note, row.ordinal + 1, Math::max);
            if (row.joinedInto == null && row.goneIn == null) {
                shelf.of(row.note).add(row);
            }
        }
        return shelf;
    }

    /// @param notes those that stand, in their order
    /// @param changed which of them have other words
    /// @param gone those that do not stand any more
    Reread follow(DocumentRow document, List<NoteRow> notes, Set<UUID> changed, List<NoteRow> gone) {
        int edition = document.edition;
        Shelf shelf = shelf(document.id);
        Reread reread = new Reread();
        for (NoteRow note : gone) {
            for (CitationRow row : shelf.of(note.id)) {
                reread.touch(row);
                vanish(row, edition, reread);
            }
        }
        Map<CitationRow, CitationVersion> read = new LinkedHashMap<>();
        for (NoteRow note : notes) {
            if (changed.contains(note.id)) {
                read(note, parser.parse(note.text, document.language), edition, shelf, reread, read);
            }
        }
        // In the order of the keys, as on intake: two documents wait for each other's sources otherwise.
        read.entrySet().stream()
                .filter(entry -> entry.getKey().backReference == null)
                .sorted(Comparator.comparing(
                        entry -> Sources.key(entry.getKey().csl).orElse("")))
                .forEach(entry -> book.source(entry.getKey(), entry.getValue()));
        read.keySet().forEach(reread::touch);
        pointBack(notes, edition, shelf, reread);
        return reread;
    }

    private void vanish(CitationRow row, int edition, Reread reread) {
        row.goneIn = edition;
        if (row.mended != null) {
            reread.problems()
                    .add("The words of a citation that " + row.mended.by() + " mended are gone from its note: “"
                            + row.text + "”. What was mended is kept with it; see whether another citation needs it.");
        }
    }

    private void read(
            NoteRow note,
            List<ParsedCitation> parsed,
            int edition,
            Shelf shelf,
            Reread reread,
            Map<CitationRow, CitationVersion> read) {
        List<CitationRow> mended = new ArrayList<>();
        List<CitationRow> unmended = new ArrayList<>();
        for (CitationRow row : shelf.of(note.id)) {
            (row.mended == null ? unmended : mended).add(row);
        }
        List<CitationRow> standing = mended.stream()
                .filter(row -> stands(row, note, mended, edition, reread))
                .toList();
        List<ParsedCitation> free = parsed.stream()
                .filter(citation ->
                        standing.stream().noneMatch(row -> citation.start() < row.end && row.start < citation.end()))
                .toList();
        List<Integer> became = Succession.ofTexts(
                unmended.stream().map(row -> row.text).toList(),
                free.stream().map(ParsedCitation::text).toList());
        for (int i = 0; i < unmended.size(); i++) {
            CitationRow row = unmended.get(i);
            if (became.get(i) < 0) {
                reread.touch(row);
                vanish(row, edition, reread);
            } else {
                CitationVersion before = row.citationVersion();
                row.reread(free.get(became.get(i)));
                if (!row.text.equals(before.text()) || !row.csl.equals(before.csl())) {
                    if (before.source() != null) {
                        reread.sources().add(before.source());
                    }
                    read.put(row, before);
                }
            }
        }
        for (int i = 0; i < free.size(); i++) {
            if (!became.contains(i)) {
                CitationRow row = new CitationRow(note, shelf.nextOrdinal(note.id), free.get(i));
                CitationVersion before = row.citationVersion();
                book.keep(row);
                shelf.of(note.id).add(row);
                read.put(row, before);
            }
        }
        shelf.of(note.id).removeIf(row -> row.goneIn != null);
        shelf.of(note.id).sort(Comparator.comparingInt(row -> row.start));
    }

    /// Looks for the words of a mended citation in its note, and moves it to them.
    private boolean stands(CitationRow row, NoteRow note, List<CitationRow> mended, int edition, Reread reread) {
        int at = note.text.indexOf(row.text);
        while (at >= 0 && isSpokenFor(at, at + row.text.length(), row, mended)) {
            at = note.text.indexOf(row.text, at + 1);
        }
        if (at < 0) {
            reread.touch(row);
            vanish(row, edition, reread);
            return false;
        }
        row.end = at + row.text.length();
        row.start = at;
        return true;
    }

    /// Of two mended citations with the same words the first takes the first place.
    private static boolean isSpokenFor(int start, int end, CitationRow row, List<CitationRow> mended) {
        return mended.stream()
                .takeWhile(other -> other != row)
                .anyMatch(other -> other.goneIn == null && start < other.end && other.start < end);
    }

    /// "Ibid." may mean another work now, though it is the same word. Then it is another citation: who signed for the
    /// old one has not signed for this.
    private void pointBack(List<NoteRow> notes, int edition, Shelf shelf, Reread reread) {
        List<List<CitationRow>> rows =
                notes.stream().map(note -> shelf.of(note.id)).toList();
        List<NoteCitations> all = new ArrayList<>();
        for (int n = 0; n < notes.size(); n++) {
            all.add(new NoteCitations(
                    notes.get(n).label,
                    rows.get(n).stream().map(CitationRow::asRead).toList()));
        }
        for (Resolved resolved : backReferences.resolve(all)) {
            List<CitationRow> inNote = rows.get(resolved.note());
            CitationRow row = inNote.get(resolved.citation());
            @Nullable CitationRow meant = meant(resolved.target(), rows);
            if (row.mended != null) {
                lost(row, reread);
            } else if (row.source == null || (meant != null && row.source.equals(meant.source))) {
                point(row, meant, reread);
            } else {
                CitationRow other =
                        new CitationRow(notes.get(resolved.note()), shelf.nextOrdinal(row.note), row.asRead());
                book.keep(other);
                reread.touch(row);
                row.goneIn = edition;
                inNote.set(resolved.citation(), other);
                point(other, meant, reread);
                reread.touch(other);
            }
        }
    }

    private static @Nullable CitationRow meant(@Nullable Target target, List<List<CitationRow>> rows) {
        Integer citation = target == null ? null : target.citation();
        return target == null || citation == null
                ? null
                : rows.get(target.note()).get(citation);
    }

    private static void point(CitationRow row, @Nullable CitationRow meant, Reread reread) {
        UUID source = meant == null ? null : meant.source;
        row.means = meant == null ? null : meant.id;
        if (!Objects.equals(source, row.source)) {
            row.source = source;
            reread.touch(row);
        }
    }

    private void lost(CitationRow row, Reread reread) {
        UUID means = row.means;
        if (means != null
                && citations
                        .findByIdOptional(means)
                        .filter(found -> found.goneIn == null)
                        .isEmpty()) {
            reread.problems()
                    .add("“" + row.text + "”, which "
                            + Objects.requireNonNull(row.mended).by()
                            + " mended, means a citation that is gone. Say what it means now.");
        }
    }
}
