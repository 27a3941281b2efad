package ibid.document;

import ibid.capture.Captures;
import ibid.document.Rereading.Reread;
import ibid.edition.Manuscript;
import ibid.edition.Succession;
import ibid.reading.DocumentReader;
import ibid.reading.ReadProblem;
import ibid.reading.ReadResult;
import ibid.reading.Reading;
import ibid.reading.Span;
import ibid.store.Store;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Takes a new edition of a document in: what still stands keeps its history and its verdict, what moved is followed,
/// what changed is compared again, and what is gone stays readable. All of it, or nothing.
@ApplicationScoped
public class Revising {
    private final DocumentReader reader = new DocumentReader();
    private final Documents documents;
    private final Editions editions;
    private final Claims claims;
    private final Notes notes;
    private final Marking marking;
    private final Rereading rereading;
    private final Captures captures;
    private final Store store;
    private final EntityManager entities;
    private final Event<ClaimsChanged> claimsChanged;
    private final Clock clock;

    Revising(
            Documents documents,
            Editions editions,
            Claims claims,
            Notes notes,
            Marking marking,
            Rereading rereading,
            Captures captures,
            Store store,
            EntityManager entities,
            Event<ClaimsChanged> claimsChanged,
            Clock clock) {
        this.documents = documents;
        this.editions = editions;
        this.claims = claims;
        this.notes = notes;
        this.marking = marking;
        this.rereading = rereading;
        this.captures = captures;
        this.store = store;
        this.entities = entities;
        this.claimsChanged = claimsChanged;
        this.clock = clock;
    }

    /// What a new edition would change. Nothing is kept of it: it is done, and then taken back.
    ///
    /// @param anew as in [#revise]
    public Revised preview(UUID id, Submission submission, boolean anew, Runnable unchanged) {
        return read(submission, reading -> looked(id, submission, reading, anew, unchanged));
    }

    private Revised looked(UUID id, Submission submission, Reading reading, boolean anew, Runnable unchanged) {
        QuarkusTransaction.begin();
        try {
            return keep(id, submission, reading, unchanged, anew, true);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /// @param anew whether the document's own bytes are read once more, as a reader that was bettered since reads them;
    ///     where it finds what it found before, nothing is stored
    /// @param unchanged looks, while nobody else can act on the document, whether it is what the person saw, and
    ///     throws where it is not
    public Revised revise(UUID id, Submission submission, boolean anew, Runnable unchanged) {
        return read(submission, reading -> {
            if (anew && looked(id, submission, reading, true, unchanged) instanceof Revised.SameBytes(int number)) {
                return new Revised.SameBytes(number);
            }
            store.put(out -> out.write(submission.bytes()));
            return QuarkusTransaction.requiringNew().call(() -> keep(id, submission, reading, unchanged, anew, false));
        });
    }

    /// Keeps bytes until somebody who looked at them decides. Until then no row names them, which does no harm.
    ///
    /// @return the address at which they wait
    public String hold(byte[] bytes) {
        return store.put(out -> out.write(bytes)).address();
    }

    public Optional<byte[]> held(String address) {
        return store.open(address).map(in -> {
            try (in) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Revised read(Submission submission, Function<Reading, Revised> then) {
        return switch (reader.read(submission.bytes(), submission.mediaType())) {
            case ReadResult.UnknownFormat(String detail) -> new Revised.UnknownFormat(detail);
            case ReadResult.Unreadable(String detail) -> new Revised.Unreadable(detail);
            case ReadResult.Read(Reading reading) ->
                Intake.tooMany(reading).<Revised>map(Revised.Unreadable::new).orElseGet(() -> then.apply(reading));
        };
    }

    private Revised keep(
            UUID id, Submission submission, Reading reading, Runnable unchanged, boolean anew, boolean preview) {
        String digest = Intake.digest(submission.bytes());
        alone(id, digest);
        DocumentRow document = documents.findById(id);
        if (document == null) {
            return new Revised.NoSuchDocument(id);
        }
        unchanged.run();
        boolean same = document.digest.equals(digest);
        int before = document.edition;
        if (same && !anew && !isReadOtherwise(document, submission, reading)) {
            return new Revised.SameBytes(before);
        }
        Optional<UUID> other = documents.withDigest(digest).map(Document::id).filter(found -> !found.equals(id));
        if (other.isPresent()) {
            return new Revised.OtherDocument(other.get());
        }
        if (editions.count("document", id) == 0) {
            editions.persist(new EditionRow(document, null, document.receivedAt, document.receivedBy));
        }
        // The places of a book's claims move all at once: looked through before each query they would cost minutes.
        entities.setFlushMode(FlushModeType.COMMIT);
        entities.createNativeQuery("set constraints note_place, claim_place deferred")
                .executeUpdate();
        Set<UUID> affected = new HashSet<>();
        EditionChanges changes = follow(document, submission, reading, digest, affected, preview);
        editions.persist(new EditionRow(document, changes, clock.instant(), submission.by()));
        entities.flush();
        entities.setFlushMode(FlushModeType.AUTO);
        if (anew
                && preview
                && same
                && changes.claims().isEmpty()
                && changes.notes().isEmpty()) {
            return new Revised.SameBytes(before);
        }
        if (!preview) {
            captures.requestMissing(affected, submission.by());
            claimsChanged.fire(new ClaimsChanged(affected));
        }
        return new Revised.Done(document.edition, changes);
    }

    /// The sender calls the same bytes another kind of text, and so they are one.
    private static boolean isReadOtherwise(DocumentRow document, Submission submission, Reading reading) {
        return submission.declaredText().isPresent() && !reading.mediaType().equals(document.mediaType);
    }

    /// Nobody else acts on the document until the transaction ends: not on its claims, not by marking one, not by
    /// mending its citations, and not by sending these bytes in. In this order, because whoever mends a claim has
    /// locked its row before all else.
    private void alone(UUID id, String digest) {
        Intake.oneAtATime(entities, digest);
        entities.createNativeQuery("select id from claim where document_id = :id order by id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        marking.oneAtATime(id);
        MendBook.oneAtATime(entities, id);
    }

    private EditionChanges follow(
            DocumentRow document,
            Submission submission,
            Reading reading,
            String digest,
            Set<UUID> affected,
            boolean preview) {
        List<NoteRow> oldNotes = notes.list("document = ?1 and goneIn is null order by ordinal", document.id);
        List<ClaimRow> oldClaims = claims.list("document = ?1 and goneIn is null order by start, end", document.id);
        Manuscript before = Manuscript.of(
                document.text,
                document.language,
                document.paragraphs,
                oldClaims.stream().map(row -> new Span(row.start, row.end)).toList(),
                oldNotes.stream().map(NoteRow::asRead).toList());
        String oldText = document.text;
        Succession succession = Succession.of(before, Manuscript.of(reading));
        document.revise(submission, reading, digest, reading.problems());

        EditionLog log = new EditionLog(preview);
        NoteStep noteStep = new NoteStep(document, oldNotes, reading, log);
        succession.notes().forEach(noteStep::follow);
        noteStep.created().forEach(entities::persist);
        entities.flush();
        Reread reread = rereading.follow(document, noteStep.standing(), noteStep.changed(), noteStep.gone());
        entities.flush();

        ClaimStep claimStep = new ClaimStep(
                document,
                oldText,
                oldClaims,
                before.notes(),
                oldNotes,
                noteStep.standing(),
                reading,
                reread.notes(),
                log);
        succession.claims().forEach(claimStep::follow);
        claimStep.created().forEach(entities::persist);
        entities.flush();
        affected.addAll(reread.sources());
        affected.addAll(sourcesOf(claimStep.notesToCompare()));
        document.problems = problems(reading.problems(), reread.problems());
        return log.changes(reread.problems());
    }

    private Set<UUID> sourcesOf(Set<UUID> compared) {
        return new HashSet<>(
                compared.isEmpty()
                        ? List.of()
                        : entities.createQuery("""
                                select distinct c.source from CitationRow c where c.note in :notes
                                and c.source is not null and c.joinedInto is null and c.goneIn is null""", UUID.class)
                                .setParameter("notes", compared)
                                .getResultList());
    }

    private static List<ReadProblem> problems(List<ReadProblem> read, List<String> mended) {
        List<ReadProblem> all = new ArrayList<>(read);
        mended.forEach(detail -> all.add(new ReadProblem(ReadProblem.Kind.MENDED_CITATION_GONE, null, detail)));
        return List.copyOf(all);
    }
}
