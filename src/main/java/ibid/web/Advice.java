package ibid.web;

import ibid.report.ChangedReport;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.CoverageReport;
import ibid.report.SourceReport;
import ibid.review.Action;
import ibid.status.ClaimStatus;
import ibid.status.SourceState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is best done next with a claim, in a sentence, and where on its page.
///
/// @param place the id of the element to go to, or null
record Advice(String text, @Nullable String place) {
    private static final String DECIDE = "decide";
    private static final String CHANGED = "changed";

    static Advice of(ClaimReport claim, String user, boolean discrepant) {
        ClaimStatus status = claim.status();
        boolean mine = user.equals(claim.assignee());
        return switch (status) {
            case STALE -> new Advice("See what changed, then take it again and decide anew.", CHANGED);
            case SIGNED_OFF -> new Advice("Nothing to do: it is signed.", null);
            case PROPOSED -> proposed(claim);
            case SENT_BACK ->
                mine
                        ? new Advice("Read why it came back, and propose again.", DECIDE)
                        : new Advice("It waits for " + claim.assignee() + ".", null);
            case IN_REVIEW -> mine ? mine(claim, discrepant) : new Advice("It is with " + claim.assignee() + ".", null);
            case DISCREPANCY ->
                new Advice("Compare the words that differ with the copy, take the claim, and decide.", "copy");
            case CHECKING -> new Advice("Wait: sources are being fetched and compared.", null);
            case PASSAGE_FOUND ->
                new Advice("Read the passage in its surroundings, take the claim, and decide.", "copy");
            case WAITING_FOR_SOURCE -> attach(claim).orElse(new Advice("Attach a copy of what it cites.", null));
            case PARTLY_FOUND -> new Advice("See what is unchecked, read the copies for it, and decide.", "unchecked");
            case CANDIDATES -> new Advice("Read the passages that may bear on it, and decide.", "copy");
            case NOTHING_FOUND ->
                new Advice("Read the copies yourself, or attach a better one: nothing was found by searching.", "copy");
            case UNCITED -> new Advice("Put a note to it, or decide that there is nothing to check.", DECIDE);
        };
    }

    private static Advice proposed(ClaimReport claim) {
        @Nullable ChangedReport changed = claim.changed();
        return changed != null && changed.action() == Action.PROPOSE
                ? new Advice("See what changed since the verdict was proposed, and send it back.", CHANGED)
                : new Advice("A second person compares the passage with the verdict, and signs or sends back.", DECIDE);
    }

    private static Advice mine(ClaimReport claim, boolean discrepant) {
        if (claim.changed() != null) {
            return new Advice("You have it. See what changed since it was signed, and decide anew.", CHANGED);
        }
        if (discrepant) {
            return new Advice("You have it. A copy says something else: propose a correction, or say why not.", DECIDE);
        }
        return attach(claim).orElse(new Advice("You have it. Read the passage, and propose a verdict.", DECIDE));
    }

    /// The first source that a person has to bring.
    private static Optional<Advice> attach(ClaimReport claim) {
        return claim.citations().stream()
                .filter(Advice::missing)
                .findFirst()
                .map(citation -> isTakenDown(citation)
                        ? new Advice("What it cites was taken down: decide without it.", place(citation.id()))
                        : lacking(citation)
                                .orElseGet(() -> new Advice(
                                        "Attach a copy of “"
                                                + Optional.ofNullable(
                                                                citation.csl().title())
                                                        .orElse(citation.text())
                                                + "”, or give a better address.",
                                        place(citation.id()))));
    }

    /// There is a copy, but of other pages.
    private static Optional<Advice> lacking(CitationReport citation) {
        return Optional.ofNullable(citation.coverage())
                .map(CoverageReport::detail)
                .map(detail -> new Advice(detail, place(citation.id())));
    }

    private static boolean isTakenDown(CitationReport citation) {
        return citation.source() != null && citation.source().takenDown() != null;
    }

    static boolean missing(CitationReport citation) {
        SourceReport source = citation.source();
        return lacking(citation).isPresent()
                || (source != null && source.state() != SourceState.ARCHIVED && source.state() != SourceState.PENDING);
    }

    static String place(UUID citation) {
        return "citation-" + citation;
    }
}
