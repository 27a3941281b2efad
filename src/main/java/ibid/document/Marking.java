package ibid.document;

import ibid.reading.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People mark spans of a document as claims, and mend a claim's span or its notes; placing a note that no marker
/// points at is mending the notes of the claim that it belongs to.
@ApplicationScoped
public class Marking {
    private final Claims claims;
    private final Documents documents;
    private final Notes notes;
    private final Citations citations;
    private final Event<ClaimsChanged> claimsChanged;
    private final Clock clock;

    Marking(
            Claims claims,
            Documents documents,
            Notes notes,
            Citations citations,
            Event<ClaimsChanged> claimsChanged,
            Clock clock) {
        this.claims = claims;
        this.documents = documents;
        this.notes = notes;
        this.citations = citations;
        this.claimsChanged = claimsChanged;
        this.clock = clock;
    }

    /// What came of marking or mending.
    public sealed interface Marked {
        record Done(UUID claim) implements Marked {}

        record NoSuchDocument(UUID document) implements Marked {}

        record NoSuchClaim(UUID claim) implements Marked {}

        /// @param field of the request that is wrong
        record Invalid(String field, String detail) implements Marked {}

        /// There is a claim with exactly this span.
        record AlreadyThere(UUID claim) implements Marked {}
    }

    /// What a person wants of a claim; what is null stays.
    ///
    /// @param notes all that stand for it
    /// @param quotation whether it is a block quotation
    public record Wanted(
            @Nullable Span span,
            @Nullable Set<UUID> notes,
            @Nullable Boolean quotation) {}

    @Transactional
    public Marked mark(UUID document, Span wanted, Set<UUID> standing, String by) {
        oneAtATime(document);
        return documents
                .document(document)
                .map(found -> {
                    Span span = marks(found).around(wanted);
                    return fault(found, span, standing)
                            .or(() -> sameSpan(document, span, null))
                            .orElseGet(() -> {
                                ClaimRow row = new ClaimRow(
                                        document,
                                        span,
                                        span.of(found.text()),
                                        marks(found),
                                        List.of(),
                                        standing,
                                        Claim.Origin.PERSON);
                                claims.persist(row);
                                keep(row, null, by);
                                return changed(row, Set.of());
                            });
                })
                .orElseGet(() -> new Marked.NoSuchDocument(document));
    }

    /// @param by who does it
    /// @param unchanged looks, while nobody else can act on the claim, whether it is still what the person saw, and
    ///     throws where it is not
    @Transactional
    public Marked mend(UUID id, Wanted wanted, String by, Runnable unchanged) {
        if (claims.held(id).isEmpty()) {
            return new Marked.NoSuchClaim(id);
        }
        unchanged.run();
        ClaimRow row = claims.findById(id);
        if (row.goneIn != null) {
            return new Marked.Invalid(
                    "id", "This claim is gone since edition " + row.goneIn + ". Mark the new words instead.");
        }
        oneAtATime(row.document);
        Document document = documents.document(row.document).orElseThrow();
        Span asked = wanted.span();
        Span newSpan =
                asked == null ? new Span(row.start, row.end) : marks(document).around(asked);
        Set<UUID> before = Set.copyOf(row.notes);
        Set<UUID> newNotes = Objects.requireNonNullElse(wanted.notes(), before);
        Boolean quotation = wanted.quotation() == null ? row.quotation : wanted.quotation();
        return fault(document, newSpan, newNotes)
                .or(() -> sameSpan(document.id(), newSpan, id))
                .orElseGet(() -> {
                    boolean moved = newSpan.start() != row.start || newSpan.end() != row.end;
                    boolean told = !Objects.equals(quotation, row.quotation);
                    if (!moved && !told && newNotes.equals(before)) {
                        return new Marked.Done(id);
                    }
                    ClaimChange.State was = state(row);
                    if (moved) {
                        row.reword(newSpan, newSpan.of(document.text()));
                    }
                    row.quotation = quotation;
                    if (moved || told) {
                        row.layOut(marks(document));
                    }
                    row.annotate(newNotes);
                    row.version++;
                    keep(row, was, by);
                    return changed(row, before);
                });
    }

    /// Two people who mark the same span at once: the second waits here until the first is done, and then sees it.
    void oneAtATime(UUID document) {
        claims.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:marking, 0))")
                .setParameter("marking", "marking " + document)
                .getSingleResult();
    }

    /// Puts a note to the claim that a sentence makes, or marks the sentence as one where none is there.
    @Transactional
    public Marked place(UUID note, Span sentence, String by) {
        return notes.byId(Set.of(note)).stream()
                .findFirst()
                .map(found -> claims.of(found.document()).stream()
                        .filter(claim -> claim.start() < sentence.end() && sentence.start() < claim.end())
                        .max(Comparator.comparingInt(claim ->
                                Math.min(claim.end(), sentence.end()) - Math.max(claim.start(), sentence.start())))
                        .map(claim -> put(note, claim.id(), by))
                        .orElseGet(() -> mark(found.document(), sentence, Set.of(note), by)))
                .orElseGet(() -> new Marked.Invalid("notes", "There is no note " + note + "."));
    }

    /// Puts a note to a claim, beside those that stand for it.
    @Transactional
    public Marked put(UUID note, UUID claim, String by) {
        return claims.held(claim)
                .map(found -> {
                    Set<UUID> all = new HashSet<>(found.notes());
                    all.add(note);
                    return mend(claim, new Wanted(null, all, null), by, () -> {});
                })
                .orElseGet(() -> new Marked.NoSuchClaim(claim));
    }

    private Marks marks(Document document) {
        return Marks.of(document, notes.of(document.id()));
    }

    private static ClaimChange.State state(ClaimRow row) {
        return new ClaimChange.State(new Span(row.start, row.end), row.text, List.copyOf(row.notes), row.quotation);
    }

    private void keep(ClaimRow row, ClaimChange.@Nullable State was, String by) {
        claims.getEntityManager()
                .persist(
                        new ClaimChangeRow(new ClaimChange(row.id, row.version, by, clock.instant(), was, state(row))));
    }

    private static Optional<Marked> invalid(String field, String detail) {
        return Optional.of(new Marked.Invalid(field, detail));
    }

    private Optional<Marked> fault(Document document, Span span, Set<UUID> standing) {
        if (span.end() > document.text().length()) {
            return invalid(
                    "end", "The document's text ends at " + document.text().length() + ".");
        }
        if (span.of(document.text()).isBlank()) {
            return invalid("start", "There are no words between " + span.start() + " and " + span.end() + ".");
        }
        if (marks(document).wordless(span, document.text())) {
            return invalid(
                    "start",
                    "Between " + span.start() + " and " + span.end()
                            + " there is a note's marker and no words. Mark the" + " words that it stands behind.");
        }
        Set<UUID> known = notes.of(document.id()).stream().map(Note::id).collect(Collectors.toSet());
        return standing.stream()
                .filter(note -> !known.contains(note))
                .findFirst()
                .flatMap(note -> invalid("notes", "This document has no note " + note + "."));
    }

    private Optional<Marked> sameSpan(UUID document, Span span, @Nullable UUID except) {
        return claims.find(
                        "document = ?1 and start = ?2 and end = ?3 and goneIn is null",
                        document,
                        span.start(),
                        span.end())
                .firstResultOptional()
                .filter(row -> !row.id.equals(except))
                .map(row -> new Marked.AlreadyThere(row.id));
    }

    private Marked changed(ClaimRow row, Set<UUID> notesBefore) {
        claims.flush();
        Set<UUID> affected = new HashSet<>(notesBefore);
        affected.addAll(row.notes);
        claimsChanged.fire(new ClaimsChanged(citations.inNotes(affected).stream()
                .map(Citation::source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet())));
        return new Marked.Done(row.id);
    }
}
