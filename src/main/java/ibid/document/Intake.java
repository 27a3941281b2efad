package ibid.document;

import ibid.capture.Captures;
import ibid.citation.BackReferences;
import ibid.citation.BackReferences.Resolved;
import ibid.citation.BackReferences.Target;
import ibid.citation.CitationParser;
import ibid.citation.NoteCitations;
import ibid.citation.ParsedCitation;
import ibid.reading.DocumentReader;
import ibid.reading.ReadClaim;
import ibid.reading.ReadNote;
import ibid.reading.ReadResult;
import ibid.reading.Reading;
import ibid.source.Sources;
import ibid.store.Store;
import ibid.trace.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a document in: reads it, keeps its bytes, stores its notes, citations and claims, and asks for captures of its
/// sources. All of it, or nothing.
@ApplicationScoped
public class Intake {
    /// A book has some thousands. Far above that, a report on the whole could not be asked of the database at once.
    private static final int MOST_CLAIMS = 20_000;

    private final DocumentReader reader = new DocumentReader();
    private final CitationParser parser = new CitationParser();
    private final BackReferences backReferences = new BackReferences();
    private final Documents documents;
    private final Sources sources;
    private final Captures captures;
    private final Store store;
    private final EntityManager entities;
    private final Event<ClaimsChanged> claimsChanged;
    private final Clock clock;

    Intake(
            Documents documents,
            Sources sources,
            Captures captures,
            Store store,
            EntityManager entities,
            Event<ClaimsChanged> claimsChanged,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.captures = captures;
        this.store = store;
        this.entities = entities;
        this.claimsChanged = claimsChanged;
        this.clock = clock;
    }

    /// Answers at once: captures and findings follow in the background.
    public Receipt receive(Submission submission) {
        String digest = digest(submission.bytes());
        Optional<Document> before = QuarkusTransaction.requiringNew().call(() -> documents.withDigest(digest));
        if (before.isPresent()) {
            return there(submission, before.get());
        }
        return switch (reader.read(submission.bytes(), submission.mediaType())) {
            case ReadResult.UnknownFormat(String detail) -> new Receipt.UnknownFormat(detail);
            case ReadResult.Unreadable(String detail) -> new Receipt.Unreadable(detail);
            case ReadResult.Read(Reading reading) ->
                tooMany(reading).<Receipt>map(Receipt.Unreadable::new).orElseGet(() -> {
                    store.put(out -> out.write(submission.bytes()));
                    return QuarkusTransaction.requiringNew().call(() -> keep(submission, reading, digest));
                });
        };
    }

    private Receipt there(Submission submission, Document document) {
        boolean otherwise = submission
                .declaredText()
                .filter(declared -> !declared.equals(document.mediaType()))
                .isPresent();
        return new Receipt.AlreadyThere(
                document.id(),
                otherwise
                                && reader.read(submission.bytes(), submission.mediaType())
                                        instanceof ReadResult.Read(Reading reading)
                                && !reading.mediaType().equals(document.mediaType())
                        ? reading.mediaType()
                        : null);
    }

    /// Why a document is too much for one, if it is.
    static Optional<String> tooMany(Reading reading) {
        int claims = reading.claims().size();
        return claims <= MOST_CLAIMS
                ? Optional.empty()
                : Optional.of("It makes " + claims + " claims, more than the " + MOST_CLAIMS
                        + " that one document may make here. Send it in parts.");
    }

    /// The same bytes sent twice at once: the second waits here until the first is stored, and then sees it.
    static void oneAtATime(EntityManager entities, String digest) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:digest, 0))")
                .setParameter("digest", digest)
                .getSingleResult();
    }

    private Receipt keep(Submission submission, Reading reading, String digest) {
        oneAtATime(entities, digest);
        Optional<Document> before = documents.withDigest(digest);
        if (before.isPresent()) {
            return there(submission, before.get());
        }
        DocumentRow document = new DocumentRow(submission, reading, digest, clock.instant());
        Subject.DOCUMENT.is(document.id);
        entities.persist(document);
        List<NoteRow> notes = new ArrayList<>();
        for (ReadNote note : reading.notes()) {
            notes.add(new NoteRow(document.id, notes.size(), note));
        }
        notes.forEach(entities::persist);
        Set<UUID> cited = keepCitations(notes, document);
        Marks marks = Marks.of(reading);
        for (ReadClaim claim : reading.claims()) {
            Set<UUID> standing =
                    claim.notes().stream().map(index -> notes.get(index).id).collect(Collectors.toSet());
            entities.persist(new ClaimRow(
                    document.id,
                    claim.span(),
                    claim.span().of(reading.text()),
                    marks,
                    claim.why(),
                    standing,
                    Claim.Origin.READ));
        }
        entities.flush();
        captures.requestMissing(cited, submission.by());
        claimsChanged.fire(new ClaimsChanged(cited));
        return new Receipt.Created(document.id);
    }

    /// Stores what the notes cite and answers the sources. A back-reference has the source of the citation it means.
    private Set<UUID> keepCitations(List<NoteRow> notes, DocumentRow document) {
        List<NoteCitations> parsed = notes.stream()
                .map(note -> new NoteCitations(note.label, parser.parse(note.text, document.language)))
                .toList();
        List<List<CitationRow>> rows = new ArrayList<>();
        for (int n = 0; n < notes.size(); n++) {
            List<CitationRow> inNote = new ArrayList<>();
            for (ParsedCitation citation : parsed.get(n).citations()) {
                CitationRow row = new CitationRow(notes.get(n), inNote.size(), citation);
                inNote.add(row);
            }
            rows.add(inNote);
        }
        Set<UUID> cited = keepSources(rows, document.published);
        for (Resolved resolved : backReferences.resolve(parsed)) {
            meant(resolved, rows).ifPresent(meant -> {
                CitationRow row = rows.get(resolved.note()).get(resolved.citation());
                row.means = meant.id;
                row.source = meant.source;
            });
        }
        rows.stream().flatMap(List::stream).forEach(entities::persist);
        return cited;
    }

    /// Always in the order of the keys: two documents that cite the same works, each in its own order, would wait for
    /// each other's sources.
    private Set<UUID> keepSources(List<List<CitationRow>> rows, @Nullable LocalDate published) {
        Set<UUID> cited = new HashSet<>();
        rows.stream()
                .flatMap(List::stream)
                .filter(row -> row.backReference == null)
                .sorted(Comparator.comparing(row -> Sources.key(row.csl).orElse("")))
                .forEach(row -> {
                    UUID source = sources.of(row.csl, published);
                    row.source = source;
                    cited.add(source);
                });
        return cited;
    }

    /// The citation that a back-reference means, where it is certain.
    private static Optional<CitationRow> meant(Resolved resolved, List<List<CitationRow>> rows) {
        Target target = resolved.target();
        Integer citation = target == null ? null : target.citation();
        return target == null || citation == null
                ? Optional.empty()
                : Optional.of(rows.get(target.note()).get(citation));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
