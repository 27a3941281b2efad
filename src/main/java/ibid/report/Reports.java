package ibid.report;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Citations;
import ibid.document.Claim;
import ibid.document.Claims;
import ibid.document.Document;
import ibid.document.Documents;
import ibid.document.Note;
import ibid.document.Notes;
import ibid.reading.ReadProblem;
import ibid.reading.Span;
import ibid.reading.Suggestion;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.status.ClaimStatus;
import ibid.status.SourceState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The reports, for REST and for the desk alike. Each is read in a transaction of its own, so that a report that is
/// read again after an act shows what the act changed.
@ApplicationScoped
@Transactional
public class Reports {
    private final Dossiers dossiers;
    private final Documents documents;
    private final Notes notes;
    private final Claims claims;
    private final Citations citations;
    private final Sources sources;
    private final Captures captures;

    Reports(
            Dossiers dossiers,
            Documents documents,
            Notes notes,
            Claims claims,
            Citations citations,
            Sources sources,
            Captures captures) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.notes = notes;
        this.claims = claims;
        this.citations = citations;
        this.sources = sources;
        this.captures = captures;
    }

    public Optional<ClaimReport> claim(UUID id) {
        return claims.claim(id).map(claim -> claims(List.of(claim)).getFirst());
    }

    /// Reports on claims, in their order.
    public List<ClaimReport> claims(List<Claim> some) {
        ClaimReporter reporter = new ClaimReporter(dossiers.of(some));
        Map<UUID, String> texts = new HashMap<>();
        return some.stream()
                .map(claim -> reporter.report(
                        claim,
                        texts.computeIfAbsent(
                                claim.document(),
                                document -> documents
                                        .document(document)
                                        .orElseThrow()
                                        .text())))
                .toList();
    }

    public Optional<DocumentReport> document(UUID id) {
        return documents.document(id).map(this::report);
    }

    /// A row of the list of documents: without notes.
    public DocumentReport row(Document document) {
        return report(document).summary();
    }

    public Optional<Progress> progress(UUID document) {
        return documents.document(document).map(found -> {
            List<Note> all = notes.of(document);
            List<Claim> some = claims.of(document);
            return progress(document, some, dossiers.of(some, all));
        });
    }

    private DocumentReport report(Document document) {
        List<Note> all = notes.of(document.id());
        List<Claim> some = claims.of(document.id());
        Dossier dossier = dossiers.of(some, all);
        ClaimReporter reporter = new ClaimReporter(dossier);
        Progress progress = progress(document.id(), some, dossier);
        return new DocumentReport(
                document.id(),
                document.title(),
                document.authors(),
                document.published(),
                document.language(),
                document.url(),
                document.mediaType(),
                document.digest(),
                document.bytes(),
                document.receivedAt(),
                document.receivedBy(),
                progress.counts(),
                progress,
                all.stream()
                        .map(note -> report(note, placed(note, some), document, dossier, reporter))
                        .toList(),
                document.problems().stream()
                        .filter(problem -> open(problem, all, some))
                        .map(ProblemReport::of)
                        .toList());
    }

    /// A marker points at it, or somebody has put it to a claim.
    private static boolean placed(Note note, List<Claim> some) {
        return note.placed() || some.stream().anyMatch(claim -> claim.notes().contains(note.id()));
    }

    /// A note that somebody has placed is no problem any more.
    private static boolean open(ReadProblem problem, List<Note> all, List<Claim> some) {
        return problem.kind() != ReadProblem.Kind.NOTE_WITHOUT_MARKER
                || all.stream().noneMatch(note -> about(problem, note) && placed(note, some));
    }

    /// The problem's place has the note's label in it, the note's own has not.
    private static boolean about(ReadProblem problem, Note note) {
        Span span = problem.span();
        return span != null
                && (span.contains(note.span().start()) || note.span().contains(span.start()));
    }

    private static NoteReport report(
            Note note, boolean placed, Document document, Dossier dossier, ClaimReporter reporter) {
        return new NoteReport(
                note.id(),
                note.label(),
                note.text(),
                note.span().start(),
                note.span().end(),
                note.markers(),
                placed,
                (placed ? List.<Suggestion>of() : note.suggestions())
                        .stream()
                                .map(suggestion -> new SuggestionReport(
                                        suggestion.sentence().of(document.text()),
                                        suggestion.sentence().start(),
                                        suggestion.sentence().end(),
                                        suggestion.paragraph(),
                                        suggestion.score(),
                                        suggestion.reasons()))
                                .toList(),
                dossier.citations().getOrDefault(note.id(), List.of()).stream()
                        .map(reporter::report)
                        .toList());
    }

    private static Progress progress(UUID document, List<Claim> some, Dossier dossier) {
        ClaimReporter reporter = new ClaimReporter(dossier);
        Map<ClaimStatus, Integer> counts = new EnumMap<>(ClaimStatus.class);
        some.forEach(claim -> counts.merge(reporter.status(claim), 1, Integer::sum));
        int capturing = Math.toIntExact(dossier.captures().values().stream()
                .flatMap(List::stream)
                .filter(capture -> !capture.done())
                .count());
        int checking = Math.toIntExact(some.stream().filter(dossier::underWay).count());
        return new Progress(
                document,
                dossier.sources().size(),
                Math.toIntExact(dossier.sources().values().stream()
                        .filter(source ->
                                SourceReports.state(source, capturesOf(dossier, source.id())) == SourceState.ARCHIVED)
                        .count()),
                capturing,
                checking,
                counts,
                capturing == 0 && checking == 0);
    }

    private static List<Capture> capturesOf(Dossier dossier, UUID source) {
        return dossier.captures().getOrDefault(source, List.of());
    }

    public Optional<SourceReport> source(UUID id) {
        return sources.source(id).map(source -> sources(List.of(source)).getFirst());
    }

    /// Reports on sources, in their order.
    public List<SourceReport> sources(List<Source> some) {
        Map<UUID, List<Capture>> captured =
                captures.ofSources(some.stream().map(Source::id).toList());
        return some.stream()
                .map(source -> SourceReports.report(source, captured.getOrDefault(source.id(), List.of())))
                .toList();
    }

    public Optional<CitationReport> citation(UUID id) {
        return citations.citation(id).map(citation -> {
            Dossier dossier = dossiers.of(List.of(), notes.byId(Set.of(citation.note())));
            return new ClaimReporter(dossier).report(citation);
        });
    }
}
