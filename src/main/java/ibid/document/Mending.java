package ibid.document;

import ibid.citation.BackReference;
import ibid.document.Mend.Kind;
import ibid.document.MendOutcome.Conflict;
import ibid.document.MendOutcome.Done;
import ibid.document.MendOutcome.Invalid;
import ibid.document.MendOutcome.NoSuchCitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// People mend what was read of a citation: its fields, its words in the note, its signal, and the citation that a
/// back-reference means. Every act is kept with what was before and after it, and each can be undone by another.
@ApplicationScoped
public class Mending {
    private final MendBook book;
    private final Citations citations;
    private final Notes notes;

    Mending(MendBook book, Citations citations, Notes notes) {
        this.book = book;
        this.citations = citations;
        this.notes = notes;
    }

    /// Sets what a person says. Fields that name another work lead to that work's source.
    ///
    /// @param kind `FIELDS`, or `ACCEPT` where a bibliography is followed
    /// @param change makes what shall be of what is; called while nobody else can mend the document
    /// @param unchanged looks, at the same time, whether the citation is still what the person saw, and
    ///     throws where it is not
    @Transactional
    public MendOutcome mend(
            UUID id, Kind kind, UnaryOperator<Wording> change, String by, @Nullable String reason, Runnable unchanged) {
        Optional<CitationRow> opened = book.open(id);
        if (opened.isEmpty()) {
            return new NoSuchCitation(id);
        }
        CitationRow row = opened.get();
        if (row.goneIn != null) {
            return gone(row, row.goneIn);
        }
        if (row.joinedInto != null) {
            return joined(row, row.joinedInto);
        }
        unchanged.run();
        Wording wanted = change.apply(wording(row));
        Optional<MendOutcome> fault = spanFault(row, wanted).or(() -> meantFault(row, wanted));
        if (fault.isPresent()) {
            return fault.get();
        }
        CitationVersion before = row.citationVersion();
        set(row, wanted);
        book.source(row, before);
        book.enter(kind, by, reason, null, List.of(before), List.of(row), false);
        return new Done(List.of(id));
    }

    static MendOutcome joined(CitationRow row, UUID into) {
        return new Conflict("Citation " + row.id + " was joined into /citations/" + into + ". Mend that one, or undo.");
    }

    static MendOutcome gone(CitationRow row, int edition) {
        return new Conflict("Citation " + row.id + " is gone since edition " + edition
                + " of its document. It stays as it was; mend one that stands.");
    }

    private static Wording wording(CitationRow row) {
        return new Wording(row.start, row.end, row.signal, row.csl, row.backReference, row.means);
    }

    private void set(CitationRow row, Wording wanted) {
        if (row.start != wanted.start() || row.end != wanted.end()) {
            row.start = wanted.start();
            row.end = wanted.end();
            row.text = noteText(row).substring(row.start, row.end);
        }
        row.signal = wanted.signal();
        row.csl = wanted.csl();
        row.means = wanted.means() == null ? null : standingFor(wanted.means());
        row.backReference = wanted.means() != null && wanted.backReference() == null
                ? new BackReference(BackReference.Form.SHORT_TITLE, null)
                : wanted.backReference();
    }

    private String noteText(CitationRow row) {
        return notes.byId(List.of(row.note)).getFirst().text();
    }

    /// "Ibid." after "Ibid." means what that one means.
    private UUID standingFor(UUID meant) {
        return citations
                .citation(meant)
                .map(citation -> citation.means() == null ? citation.id() : citation.means())
                .orElse(meant);
    }

    private Optional<MendOutcome> spanFault(CitationRow row, Wording wanted) {
        String text = noteText(row);
        if (wanted.start() < 0 || wanted.end() > text.length() || wanted.start() >= wanted.end()) {
            return Optional.of(new Invalid(
                    wanted.end() > text.length() ? "end" : "start",
                    "The citation's words must lie in the note's text, which is " + text.length()
                            + " UTF-16 code units long."));
        }
        if (text.substring(wanted.start(), wanted.end()).isBlank()) {
            return Optional.of(new Invalid(
                    "start", "There are no words between " + wanted.start() + " and " + wanted.end() + "."));
        }
        return book.inNote(row.note).stream()
                .filter(other -> !other.id.equals(row.id))
                .filter(other -> other.start < wanted.end() && wanted.start() < other.end)
                .findFirst()
                .map(other -> new Invalid(
                        "start",
                        "These words reach into citation " + other.id + " (" + other.start + " to " + other.end
                                + "). Mend its span first, or join the two."));
    }

    private Optional<MendOutcome> meantFault(CitationRow row, Wording wanted) {
        UUID means = wanted.means();
        if (means == null) {
            return Optional.empty();
        }
        Optional<Citation> meant = citations.citation(standingFor(means));
        if (meant.isEmpty() || !meant.get().document().equals(row.document)) {
            return Optional.of(new Invalid("means", "This document has no citation " + means + "."));
        }
        if (meant.get().id().equals(row.id)) {
            return Optional.of(new Invalid("means", "A citation cannot point back at itself."));
        }
        if (meant.get().backReference() != null) {
            return Optional.of(new Invalid(
                    "means",
                    "Citation " + means + " points back itself, and what it means is not known. Mend that one first, or"
                            + " name the citation in full."));
        }
        return Optional.empty();
    }

    /// Takes an act back, by an act of its own, where the citations are still as it left them.
    ///
    /// @param mend the act, or null for the last one on the citation
    @Transactional
    public MendOutcome undo(UUID id, @Nullable UUID mend, String by, @Nullable String reason, Runnable unchanged) {
        Optional<CitationRow> opened = book.open(id);
        if (opened.isEmpty()) {
            return new NoSuchCitation(id);
        }
        unchanged.run();
        List<Mend> history = book.history(opened.get());
        Optional<Mend> undone = mend == null
                ? history.reversed().stream().findFirst()
                : history.stream().filter(act -> act.id().equals(mend)).findFirst();
        if (undone.isEmpty()) {
            return mend == null
                    ? new Conflict("Citation " + id + " is as it was read: there is nothing to undo.")
                    : new Invalid("mend", "No act " + mend + " is in the history of this citation.");
        }
        return undo(undone.get(), by, reason);
    }

    private MendOutcome undo(Mend act, String by, @Nullable String reason) {
        List<CitationRow> rows = book.rows(act.after());
        List<CitationVersion> before =
                rows.stream().map(CitationRow::citationVersion).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!act.after().get(i).saysTheSameAs(before.get(i))) {
                Mended last = rows.get(i).mended;
                return new Conflict("Citation " + rows.get(i).id + " was changed again after this act"
                        + (last == null ? "" : ", by " + last.by() + " at " + last.at()) + ". Undo that first.");
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            CitationRow row = rows.get(i);
            CitationVersion after = act.after().get(i);
            act.before().stream()
                    .filter(version -> version.citation().equals(row.id))
                    .findFirst()
                    .ifPresentOrElse(
                            version -> book.restore(row, version, after),
                            () -> row.joinedInto = act.before().getFirst().citation());
        }
        book.enter(Kind.UNDO, by, reason, act.id(), before, rows, true);
        return new Done(rows.stream()
                .filter(row -> row.joinedInto == null)
                .map(row -> row.id)
                .toList());
    }
}
