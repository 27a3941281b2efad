package ibid.web;

import ibid.document.Document;
import ibid.report.ClaimReport;
import ibid.report.NoteReport;
import ibid.review.Verdict;
import ibid.status.WorkState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that the claim's page shows.
///
/// @param paragraph the paragraph that the claim stands in
/// @param notes the notes that stand for it
/// @param previous the claim before it in the document
/// @param next the claim behind it
/// @param user who is at the desk
/// @param alert what went wrong with the last act, or null
public record ClaimPage(
        ClaimReport claim,
        Document document,
        List<Segment> paragraph,
        List<NoteReport> notes,
        @Nullable UUID previous,
        @Nullable UUID next,
        WorkState work,
        String user,
        @Nullable String alert) {

    /// Whether the person at the desk can take it.
    public boolean takeable() {
        return switch (work) {
            case OPEN, SENT_BACK -> true;
            case SIGNED -> !claim.stale().isEmpty();
            case TAKEN, PROPOSED -> false;
        };
    }

    /// Whether the person at the desk can propose a verdict.
    public boolean proposable() {
        return (work == WorkState.TAKEN || work == WorkState.SENT_BACK) && user.equals(claim.assignee());
    }

    /// Whether the person at the desk can give it back.
    public boolean releasable() {
        return work == WorkState.TAKEN && user.equals(claim.assignee());
    }

    /// Whether a proposal waits for a second person.
    public boolean signable() {
        return work == WorkState.PROPOSED;
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }
}
