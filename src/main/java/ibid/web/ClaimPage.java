package ibid.web;

import ibid.document.Document;
import ibid.passage.FindingKind;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.ClaimSurvey;
import ibid.report.FindingReport;
import ibid.report.NoteReport;
import ibid.review.Review;
import ibid.review.Verdict;
import ibid.review.Workflow;
import ibid.status.ClaimStatus;
import ibid.status.SourceState;
import ibid.status.WorkState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that the claim's page shows.
///
/// @param user who is at the desk
/// @param entered what the person had filled in, where it was refused
/// @param alert what went wrong with the last act, or null
public record ClaimPage(
        ClaimSurvey survey,
        String user,
        Entered entered,
        @Nullable String alert) {

    public ClaimReport claim() {
        return survey.claim();
    }

    public Document document() {
        return survey.document();
    }

    public List<NoteReport> notes() {
        return survey.notes();
    }

    /// The paragraph that the claim stands in.
    public List<Segment> paragraph() {
        return new ReadingView(document(), notes(), List.of(survey.entry())).paragraphOf(survey.entry());
    }

    /// Whether an act was about other words than those that the claim has now.
    public boolean other(Review review) {
        return !claim().wording().equals(review.basis().text());
    }

    /// Whether an act was on a verdict: then it counts what lay on the table.
    public boolean decides(Review review) {
        return switch (review.action()) {
            case PROPOSE, SIGN, SEND_BACK -> true;
            case TAKE, ASSIGN, RELEASE, UNDO, COMMENT -> false;
        };
    }

    /// The findings that lay on the table, without ranked passages; of copies that are of no use there are none.
    public List<FindingReport> saw(Review review) {
        Set<UUID> named = Set.copyOf(review.findings());
        return Stream.concat(
                        claim().citations().stream().flatMap(citation -> citation.findings().stream()),
                        claim().earlier().stream())
                .filter(finding -> named.contains(finding.id()))
                .filter(finding -> finding.kind() != FindingKind.CANDIDATE_PASSAGE)
                .toList();
    }

    public WorkState work() {
        return Workflow.state(claim().reviews());
    }

    /// Whether to say that a copy differs beside a status that does not say it.
    public boolean differsToo() {
        return survey.entry().discrepant() && claim().status() != ClaimStatus.DISCREPANCY;
    }

    public Advice advice() {
        return Advice.of(claim(), user, survey.entry().discrepant());
    }

    public @Nullable Shelf shelf() {
        return Shelf.of(claim()).orElse(null);
    }

    /// What was found, but not once more why the source is not here.
    public List<FindingReport> shown(CitationReport citation) {
        @Nullable String said = said(citation);
        return Shelf.shown(citation).stream()
                .filter(finding -> finding.kind() != FindingKind.NOT_CHECKABLE
                        || finding.reason() == null
                        || !finding.reason().equals(said))
                .toList();
    }

    /// Whether a person has to bring a copy, or more of it.
    public boolean lacking(CitationReport citation) {
        return Advice.missing(citation);
    }

    private static @Nullable String said(CitationReport citation) {
        if (citation.coverage() != null) {
            return citation.coverage().detail();
        }
        return citation.source() == null ? null : citation.source().detail();
    }

    /// What tells the state that the person saw from every later one.
    public String seen() {
        return Seen.of(claim());
    }

    /// Whether the machine is still at work on it.
    public boolean live() {
        return claim().status() == ClaimStatus.CHECKING
                || claim().citations().stream()
                        .map(CitationReport::source)
                        .anyMatch(source -> source != null && source.state() == SourceState.PENDING);
    }

    /// What tells what is shown from what there is to be shown later.
    public String look() {
        return Seen.look(claim());
    }

    /// Whether the person at the desk can take it.
    public boolean takeable() {
        return switch (work()) {
            case OPEN, SENT_BACK -> true;
            case SIGNED -> !claim().stale().isEmpty();
            case TAKEN, PROPOSED -> false;
        };
    }

    /// Whether the person at the desk can propose a verdict.
    public boolean proposable() {
        return (work() == WorkState.TAKEN || work() == WorkState.SENT_BACK) && user.equals(claim().assignee());
    }

    /// Whether the person at the desk can give it back.
    public boolean releasable() {
        return work() == WorkState.TAKEN && user.equals(claim().assignee());
    }

    /// Whether a proposal waits for a second person.
    public boolean signable() {
        return work() == WorkState.PROPOSED;
    }

    /// Whether it can be given to somebody.
    public boolean assignable() {
        return takeable() || work() == WorkState.TAKEN;
    }

    /// The act that the person at the desk can take back, or null.
    public @Nullable Review undoable() {
        return Workflow.undoable(user, claim().reviews()).orElse(null);
    }

    /// The proposal that stands, whose wording a second person has to see.
    public @Nullable Review proposal() {
        return Workflow.proposal(claim().reviews()).orElse(null);
    }

    /// The work that a citation means, where it only points back at it.
    public @Nullable String meant(CitationReport citation) {
        return citation.backReference() == null || citation.source() == null
                ? null
                : Optional.ofNullable(citation.source().title()).orElse(null);
    }

    /// The citation's fields, to be mended.
    public CitationForm form(CitationReport citation) {
        return CitationForm.of(citation.csl());
    }

    /// Which of a citation's states is shown.
    public String seen(CitationReport citation) {
        return Seen.of(citation.mended());
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    public @Nullable UUID previous() {
        return survey.previous();
    }

    public @Nullable UUID next() {
        return survey.next();
    }

    /// What a person has filled in to decide.
    public record Entered(
            @Nullable String verdict,
            @Nullable String correction,
            @Nullable String locator,
            @Nullable String reason) {
        static final Entered NOTHING = new Entered(null, null, null, null);
    }
}
