package ibid.report;

import ibid.capture.Capture;
import ibid.document.Claim;
import ibid.document.Document;
import ibid.document.Note;
import ibid.reading.ReadProblem;
import ibid.reading.Span;
import ibid.reading.Suggestion;
import ibid.status.ClaimStatus;
import ibid.status.SourceState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes a document's report out of its claims and their dossier.
final class DocumentReporter {
    private final Dossier dossier;
    private final ClaimReporter reporter;
    private final List<ClaimEntry> entries;
    private final List<Claim> claims;
    private final Set<UUID> put;

    /// @param claims all of the document, in the order of the text
    /// @param dossier of all its claims and notes, and nothing else
    DocumentReporter(List<Claim> claims, Dossier dossier, Elements elements) {
        this.dossier = dossier;
        this.claims = claims;
        this.reporter = new ClaimReporter(dossier, elements);
        this.entries = claims.stream().map(reporter::entry).toList();
        this.put = claims.stream().flatMap(claim -> claim.notes().stream()).collect(Collectors.toSet());
    }

    List<ClaimEntry> entries() {
        return entries;
    }

    DocumentReport report(Document document) {
        Progress progress = progress(document.id());
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
                document.edition(),
                progress.counts(),
                progress,
                notes(document),
                document.problems().stream()
                        .filter(this::open)
                        .map(ProblemReport::of)
                        .toList());
    }

    List<NoteReport> notes(Document document) {
        return dossier.notes().values().stream()
                .map(note -> report(note, document))
                .toList();
    }

    /// A marker points at it, or somebody has put it to a claim.
    private boolean placed(Note note) {
        return note.placed() || put.contains(note.id());
    }

    /// A note that somebody has placed is no problem any more.
    private boolean open(ReadProblem problem) {
        return problem.kind() != ReadProblem.Kind.NOTE_WITHOUT_MARKER
                || dossier.notes().values().stream().noneMatch(note -> about(problem, note) && placed(note));
    }

    /// The problem's place has the note's label in it, the note's own has not.
    private static boolean about(ReadProblem problem, Note note) {
        Span span = problem.span();
        return span != null
                && (span.contains(note.span().start()) || note.span().contains(span.start()));
    }

    private NoteReport report(Note note, Document document) {
        boolean placed = placed(note);
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
                                .map(suggestion -> report(suggestion, document))
                                .toList(),
                dossier.citations().getOrDefault(note.id(), List.of()).stream()
                        .map(reporter::report)
                        .toList());
    }

    private static SuggestionReport report(Suggestion suggestion, Document document) {
        return new SuggestionReport(
                suggestion.sentence().of(document.text()),
                suggestion.sentence().start(),
                suggestion.sentence().end(),
                suggestion.paragraph(),
                suggestion.score(),
                suggestion.reasons());
    }

    Progress progress(UUID document) {
        Map<ClaimStatus, Integer> counts = new EnumMap<>(ClaimStatus.class);
        entries.forEach(entry -> counts.merge(entry.status(), 1, Integer::sum));
        int capturing = Math.toIntExact(dossier.captures().values().stream()
                .flatMap(List::stream)
                .filter(capture -> !capture.done())
                .count());
        int checking = Math.toIntExact(claims.stream().filter(dossier::underWay).count());
        return new Progress(
                document,
                dossier.sources().size(),
                Math.toIntExact(dossier.sources().values().stream()
                        .filter(source -> SourceReports.state(source, capturesOf(source.id())) == SourceState.ARCHIVED)
                        .count()),
                capturing,
                checking,
                counts,
                capturing == 0 && checking == 0);
    }

    private List<Capture> capturesOf(UUID source) {
        return dossier.captures().getOrDefault(source, List.of());
    }
}
