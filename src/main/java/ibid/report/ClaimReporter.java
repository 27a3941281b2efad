package ibid.report;

import ibid.capture.Capture;
import ibid.document.Citation;
import ibid.document.Claim;
import ibid.document.Note;
import ibid.finding.Finding;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.reading.Span;
import ibid.review.Basis;
import ibid.review.Basis.NoteWords;
import ibid.review.Review;
import ibid.review.Workflow;
import ibid.source.Source;
import ibid.status.ClaimFacts;
import ibid.status.ClaimStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes claims' reports out of their dossier. The status is worked out here, each time.
final class ClaimReporter {
    private static final int CONTEXT = 80;

    private final Dossier dossier;
    private final Elements elements;
    private final Sight sight;

    /// For lists, which show no passages.
    ClaimReporter(Dossier dossier, Elements elements) {
        this(dossier, elements, Map.of());
    }

    /// @param layers the texts of the layers in which the findings' passages stand
    ClaimReporter(Dossier dossier, Elements elements, Map<UUID, String> layers) {
        this.dossier = dossier;
        this.elements = elements;
        this.sight = new Sight(dossier.capturesById(), layers);
    }

    /// @param text the document's canonical text
    ClaimReport report(Claim claim, String text) {
        List<Review> history = dossier.reviewsOf(claim);
        List<Match> sought = elements.of(claim);
        Map<Span, Set<FindingKind>> seen = seen(claim);
        List<String> stale = changedSinceSigned(claim);
        return new ClaimReport(
                claim.id(),
                claim.document(),
                claim.text(),
                claim.wording(),
                claim.start(),
                claim.end(),
                text.substring(Math.max(0, claim.start() - CONTEXT), claim.start()),
                text.substring(claim.end(), Math.min(text.length(), claim.end() + CONTEXT)),
                claim.setOff(),
                claim.why(),
                claim.origin(),
                ClaimStatus.of(facts(claim, sought, seen, !stale.isEmpty())),
                stale,
                changed(claim).orElse(null),
                Workflow.verdict(history),
                Workflow.assignee(history),
                claim.goneIn(),
                unchecked(sought, seen, unanswered(claim)),
                dossier.citationsOf(claim).stream()
                        .map(citation -> report(citation, claim))
                        .toList(),
                history,
                dossier.earlier().getOrDefault(claim.id(), List.of()).stream()
                        .map(finding -> FindingReport.of(finding, sight))
                        .toList());
    }

    /// A proposal that is not about what is there any more goes before an older signature.
    private Optional<ChangedReport> changed(Claim claim) {
        List<Review> history = dossier.reviewsOf(claim);
        return Stream.of(Workflow.proposal(history), Workflow.lastSignature(history))
                .flatMap(Optional::stream)
                .filter(act -> !changedSince(claim, Optional.of(act)).isEmpty())
                .findFirst()
                .map(act -> new ChangedReport(
                        act.id(),
                        act.action(),
                        act.actor(),
                        act.at(),
                        Workflow.verdictAt(act, history),
                        new ThenAndNow(dossier, claim, act, basis(claim)).changes()));
    }

    ClaimEntry entry(Claim claim) {
        List<Review> history = dossier.reviewsOf(claim);
        ClaimFacts facts = facts(
                claim,
                elements.of(claim),
                seen(claim),
                !changedSinceSigned(claim).isEmpty());
        return new ClaimEntry(
                claim.id(),
                claim.document(),
                claim.start(),
                claim.end(),
                claim.text(),
                claim.words(),
                ClaimStatus.of(facts),
                facts.kinds().stream().anyMatch(FindingKind::discrepant),
                Workflow.verdict(history),
                Workflow.assignee(history),
                Workflow.proposal(history).map(Review::actor).orElse(null));
    }

    private ClaimFacts facts(
            Claim claim, List<Match> elements, Map<Span, Set<FindingKind>> seen, boolean changedSinceSigned) {
        List<Citation> citations = dossier.citationsOf(claim);
        List<Match> exact = elements.stream().filter(ClaimReporter::exact).toList();
        return new ClaimFacts(
                Workflow.state(dossier.reviewsOf(claim)),
                changedSinceSigned,
                !citations.isEmpty(),
                dossier.underWay(claim),
                citations.stream().anyMatch(citation -> !dossier.answers(citation)),
                exact.size(),
                Math.toIntExact(
                        exact.stream().filter(element -> found(element, seen)).count()),
                standing(claim).map(finding -> finding.match().kind()).collect(Collectors.toSet()));
    }

    /// What was seen in copies that are still kept, and that no editor has ruled out. Nobody can look again at what was
    /// seen in others, or it was never the source: it counts for nothing.
    private Stream<Finding> standing(Claim claim) {
        return dossier.findingsOn(claim).stream()
                .filter(finding -> sight.capture(finding.capture()).stream().noneMatch(ClaimReporter::isOut));
    }

    private static boolean isOut(Capture capture) {
        return capture.takenDown() != null || capture.ruledOut();
    }

    /// Whether a copy says something else, wherever people stand with the claim.
    boolean discrepant(Claim claim) {
        return standing(claim).anyMatch(finding -> finding.match().kind().discrepant());
    }

    /// Names are compared and shown, but a name that is found does not make a claim's passage found.
    private static boolean exact(Match element) {
        return switch (element.element()) {
            case QUOTATION, NUMBER, DATE -> true;
            case NAME, CLAIM -> false;
        };
    }

    /// What was seen of each element of the claim, in any copy.
    private Map<Span, Set<FindingKind>> seen(Claim claim) {
        return standing(claim)
                .map(Finding::match)
                .filter(match -> match.element() != Element.CLAIM)
                .collect(Collectors.groupingBy(
                        match -> new Span(match.claimedStart(), match.claimedEnd()),
                        HashMap::new,
                        Collectors.mapping(Match::kind, Collectors.toSet())));
    }

    private static Set<FindingKind> kinds(Match element, Map<Span, Set<FindingKind>> seen) {
        return seen.getOrDefault(new Span(element.claimedStart(), element.claimedEnd()), Set.of());
    }

    /// An element is found by itself, or inside a quotation that is found: what is quoted there stands there too.
    private static boolean found(Match element, Map<Span, Set<FindingKind>> seen) {
        Span own = new Span(element.claimedStart(), element.claimedEnd());
        return seen.entrySet().stream()
                .filter(entry -> entry.getKey().contains(own))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(FindingKind::found));
    }

    /// Why an element may be unanswered that was not looked for in vain.
    private UncheckedElement.Reason unanswered(Claim claim) {
        if (dossier.underWay(claim)) {
            return UncheckedElement.Reason.CHECKING;
        }
        return dossier.citationsOf(claim).stream()
                        .flatMap(citation -> dossier.coverageOf(citation).stream())
                        .allMatch(coverage -> coverage.reach().answers())
                ? UncheckedElement.Reason.NOT_CHECKABLE
                : UncheckedElement.Reason.PAGES_MISSING;
    }

    private static List<UncheckedElement> unchecked(
            List<Match> elements, Map<Span, Set<FindingKind>> seen, UncheckedElement.Reason unanswered) {
        return elements.stream()
                .filter(element ->
                        !found(element, seen) && kinds(element, seen).stream().noneMatch(FindingKind::discrepant))
                .map(element -> new UncheckedElement(
                        element.element(),
                        element.claimed(),
                        element.claimedStart(),
                        element.claimedEnd(),
                        reason(kinds(element, seen), unanswered)))
                .toList();
    }

    private static UncheckedElement.Reason reason(Set<FindingKind> seen, UncheckedElement.Reason unanswered) {
        return unanswered == UncheckedElement.Reason.NOT_CHECKABLE
                        && seen.stream().anyMatch(FindingKind::missing)
                ? UncheckedElement.Reason.NOT_IN_THIS_COPY
                : unanswered;
    }

    CitationReport report(Citation citation) {
        return report(citation, List.of());
    }

    private CitationReport report(Citation citation, Claim claim) {
        return report(
                citation,
                dossier.findingsOn(claim).stream()
                        .filter(finding -> finding.citation().equals(citation.id()))
                        .filter(finding -> worthShowing(finding, citation))
                        .map(finding -> FindingReport.of(finding, sight))
                        .toList());
    }

    /// Of captures that gave no answer only the newest is worth a reader's while, and none once there is a copy that
    /// does.
    private boolean worthShowing(Finding finding, Citation citation) {
        if (finding.match().kind() != FindingKind.NOT_CHECKABLE) {
            return sight.capture(finding.capture()).stream().noneMatch(Capture::ruledOut);
        }
        List<Capture> newest = dossier.capturesOf(citation).reversed();
        return !dossier.answers(citation)
                && newest.stream()
                        .filter(Capture::searchable)
                        .findFirst()
                        .or(() -> newest.stream().filter(Capture::done).findFirst())
                        .filter(capture -> capture.id().equals(finding.capture()))
                        .isPresent();
    }

    private CitationReport report(Citation citation, List<FindingReport> findings) {
        return new CitationReport(
                citation.id(),
                Objects.requireNonNull(dossier.notes().get(citation.note())).label(),
                citation.signal(),
                citation.text(),
                citation.start(),
                citation.end(),
                citation.csl(),
                citation.backReference(),
                citation.means(),
                citation.confidence(),
                citation.mended(),
                source(citation)
                        .map(source -> SourceReports.report(source, dossier.capturesOf(citation)))
                        .orElse(null),
                dossier.coverageOf(citation).map(CoverageReport::of).orElse(null),
                findings);
    }

    private Optional<Source> source(Citation citation) {
        @Nullable UUID source = citation.source();
        return source == null
                ? Optional.empty()
                : Optional.ofNullable(dossier.sources().get(source));
    }

    /// What an act on the claim rests on now.
    Basis basis(Claim claim) {
        List<Citation> citations = dossier.citationsOf(claim);
        Map<UUID, String> digests = new HashMap<>();
        for (Citation citation : citations) {
            SourceReports.standing(dossier.capturesOf(citation))
                    .ifPresent(copy -> digests.put(copy.source(), Objects.requireNonNull(copy.digest())));
        }
        Map<UUID, UUID> mends = new HashMap<>();
        for (Citation citation : citations) {
            Optional.ofNullable(citation.mended()).ifPresent(mended -> mends.put(citation.id(), mended.mend()));
        }
        return new Basis(
                claim.wording(),
                citations.stream().collect(Collectors.toMap(Citation::id, Citation::text)),
                mends,
                digests,
                claim.notes().stream()
                        .map(note -> Objects.requireNonNull(dossier.notes().get(note)))
                        .collect(Collectors.toMap(Note::id, note -> new NoteWords(note.label(), note.text()))),
                citations.stream().collect(Collectors.toMap(Citation::id, this::work)));
    }

    private String work(Citation citation) {
        return WorkWords.of(citation, source(citation).orElse(null));
    }

    List<String> changedSinceSigned(Claim claim) {
        return changedSince(claim, Workflow.signature(dossier.reviewsOf(claim)));
    }

    List<String> changedSinceProposed(Claim claim) {
        return changedSince(claim, Workflow.proposal(dossier.reviewsOf(claim)));
    }

    private List<String> changedSince(Claim claim, Optional<Review> act) {
        Passages passages = new Passages(dossier);
        return act.map(review ->
                        review.basis().changesTo(basis(claim), source -> passages.stand(claim, review, source)))
                .orElse(List.of());
    }
}
