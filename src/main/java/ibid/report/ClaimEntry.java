package ibid.report;

import ibid.review.Verdict;
import ibid.status.ClaimStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim as a line of a list: what one has to know to choose the next one.
///
/// @param words its text without the markers of its notes, where these are known
/// @param discrepant whether a copy says something else, wherever people stand with the claim
/// @param verdict a person's: signed, or proposed and not sent back
/// @param assignee who has taken it
/// @param proposer whose verdict waits for a second person
public record ClaimEntry(
        UUID id,
        UUID document,
        int start,
        int end,
        String text,
        String words,
        ClaimStatus status,
        boolean discrepant,
        @Nullable Verdict verdict,
        @Nullable String assignee,
        @Nullable String proposer) {

    /// Whether this person is the one to act on it next: has it, or may sign what somebody else proposed.
    public boolean waitsFor(String person) {
        return switch (status) {
            case IN_REVIEW, SENT_BACK -> person.equals(assignee);
            case PROPOSED -> !person.equals(proposer);
            case STALE, DISCREPANCY, PASSAGE_FOUND, PARTLY_FOUND, CANDIDATES, NOTHING_FOUND, WAITING_FOR_SOURCE -> true;
            case SIGNED_OFF, CHECKING, UNCITED -> false;
        };
    }
}
