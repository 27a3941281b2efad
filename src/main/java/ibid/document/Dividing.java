package ibid.document;

import ibid.citation.CitationParser;
import ibid.citation.CslItem;
import ibid.citation.ParsedCitation;
import ibid.document.Mend.Kind;
import ibid.document.MendOutcome.Conflict;
import ibid.document.MendOutcome.Done;
import ibid.document.MendOutcome.Invalid;
import ibid.document.MendOutcome.NoSuchCitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People say where one citation ends and the next begins: several works that were read as one are split, and one
/// work that was read as several is joined. What comes of it is read anew, except fields that a person has set.
@ApplicationScoped
public class Dividing {
    private final MendBook book;
    private final Notes notes;
    private final Documents documents;
    private final CitationParser parser = new CitationParser();

    Dividing(MendBook book, Notes notes, Documents documents) {
        this.book = book;
        this.notes = notes;
        this.documents = documents;
    }

    /// Cuts a citation into two or more. The first part stays the citation that it was.
    ///
    /// @param at offsets in the note's text where another citation begins; what separates the two is left out of
    ///     both
    /// @param unchanged as in [Mending#mend]
    @Transactional
    public MendOutcome split(UUID id, List<Integer> at, String by, @Nullable String reason, Runnable unchanged) {
        Optional<CitationRow> opened = book.open(id);
        if (opened.isEmpty()) {
            return new NoSuchCitation(id);
        }
        CitationRow row = opened.get();
        if (row.goneIn != null) {
            return Mending.gone(row, row.goneIn);
        }
        if (row.joinedInto != null) {
            return Mending.joined(row, row.joinedInto);
        }
        unchanged.run();
        List<Integer> cuts = at.stream().distinct().sorted().toList();
        if (cuts.isEmpty()) {
            return new Invalid("at", "Say where the next citation begins: an offset in the note's text.");
        }
        Optional<MendOutcome> outside = cuts.stream()
                .filter(cut -> cut <= row.start || cut >= row.end)
                .findFirst()
                .map(cut -> new Invalid(
                        "at",
                        cut + " is not inside this citation, which goes from " + row.start + " to " + row.end + "."));
        return outside.orElseGet(() -> split(row, cuts, by, reason));
    }

    private MendOutcome split(CitationRow whole, List<Integer> cuts, String by, @Nullable String reason) {
        Note note = notes.byId(List.of(whole.note)).getFirst();
        CitationVersion before = whole.citationVersion();
        List<Part> parts = new ArrayList<>();
        int from = whole.start;
        for (int i = 0; i <= cuts.size(); i++) {
            int to = i < cuts.size() ? cuts.get(i) : before.end();
            Optional<Part> part = part(note, from, to);
            if (part.isEmpty()) {
                return new Invalid("at", "There are no words between " + from + " and " + to + ".");
            }
            parts.add(part.get());
            from = to;
        }
        List<CitationRow> rows = new ArrayList<>(List.of(whole));
        int ordinal = book.nextOrdinal(whole.note);
        while (rows.size() < parts.size()) {
            rows.add(new CitationRow(whole, ordinal++));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                rows.get(i).csl = CslItem.unnamed("document");
            }
            set(rows.get(i), parts.get(i), i == 0 ? before.mended() : null, i == 0 ? before.signal() : null);
            book.source(rows.get(i), before);
            book.keep(rows.get(i));
        }
        book.enter(Kind.SPLIT, by, reason, null, List.of(before), rows, false);
        return new Done(rows.stream().map(row -> row.id).toList());
    }

    /// A stretch of a note that is one citation, and what was read of it, if it reads as one.
    private record Part(
            int start,
            int end,
            String text,
            @Nullable String signal,
            @Nullable ParsedCitation read) {}

    private Optional<Part> part(Note note, int from, int to) {
        String words = note.text().substring(from, to);
        @Nullable String language = documents.document(note.document()).orElseThrow().language();
        List<ParsedCitation> read = parser.parse(words, language);
        if (read.size() == 1) {
            ParsedCitation one = read.getFirst();
            return Optional.of(new Part(from + one.start(), from + one.end(), one.text(), one.signal(), one));
        }
        String trimmed = words.replaceAll("[\\s;,]+$", "");
        int lead = trimmed.length() - trimmed.stripLeading().length();
        return trimmed.isBlank()
                ? Optional.empty()
                : Optional.of(new Part(
                        from + lead,
                        from + trimmed.length(),
                        trimmed.strip(),
                        null,
                        read.isEmpty() ? null : read.getFirst()));
    }

    private static void set(CitationRow row, Part part, @Nullable Mended mended, @Nullable String signal) {
        row.start = part.start();
        row.end = part.end();
        row.text = part.text();
        row.signal = part.signal() == null ? signal : part.signal();
        ParsedCitation read = part.read();
        if (read != null && mended == null) {
            row.csl = read.csl();
            row.backReference = read.backReference();
            row.means = read.backReference() == null ? null : row.means;
            row.confidence = read.confidence();
        }
    }

    /// Makes one citation of neighbours in a note. It is the one that is named first; the others become parts of
    /// it.
    ///
    /// @param with the others
    /// @param unchanged as in [Mending#mend]
    @Transactional
    public MendOutcome join(UUID id, Set<UUID> with, String by, @Nullable String reason, Runnable unchanged) {
        Optional<CitationRow> opened = book.open(id);
        if (opened.isEmpty()) {
            return new NoSuchCitation(id);
        }
        CitationRow row = opened.get();
        if (row.goneIn != null) {
            return Mending.gone(row, row.goneIn);
        }
        if (row.joinedInto != null) {
            return Mending.joined(row, row.joinedInto);
        }
        unchanged.run();
        Set<UUID> wanted = new HashSet<>(with);
        wanted.remove(id);
        if (wanted.isEmpty()) {
            return new Invalid("with", "Name at least one other citation of the same note.");
        }
        List<CitationRow> inNote = book.inNote(row.note);
        List<CitationRow> parts = inNote.stream()
                .filter(one -> one.id.equals(id) || wanted.contains(one.id))
                .toList();
        if (parts.size() != wanted.size() + 1) {
            return new Invalid("with", "Only citations of the same note can be joined.");
        }
        int first = inNote.indexOf(parts.getFirst());
        if (inNote.indexOf(parts.getLast()) - first + 1 != parts.size()) {
            return new Conflict("Between these citations there is another one, "
                    + inNote.stream()
                            .skip(first)
                            .filter(one -> !parts.contains(one))
                            .findFirst()
                            .orElseThrow()
                            .id
                    + ". Join it as well, or mend its span.");
        }
        return join(row, parts, by, reason);
    }

    private MendOutcome join(CitationRow row, List<CitationRow> parts, String by, @Nullable String reason) {
        List<CitationVersion> before =
                parts.stream().map(CitationRow::citationVersion).toList();
        Note note = notes.byId(List.of(row.note)).getFirst();
        int start = parts.getFirst().start;
        int end = parts.stream()
                .map(part -> part.end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        CitationVersion own = row.citationVersion();
        Part whole = part(note, start, end).orElseThrow();
        set(
                row,
                new Part(start, end, note.text().substring(start, end), whole.signal(), whole.read()),
                own.mended(),
                parts.getFirst().signal);
        parts.stream().filter(part -> part != row).forEach(part -> part.joinedInto = row.id);
        book.source(row, own);
        book.enter(Kind.JOIN, by, reason, null, before, parts, false);
        return new Done(List.of(row.id));
    }
}
