package ibid.search;

import ibid.status.ClaimStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A part of the claims, as SQL. A status is never stored, but of each claim it is known which was told last, and of
/// each document whether something happened since: what has a status is in one of its ranges, however many claims there
/// are.
///
/// @param from the claim's row is `c`
/// @param document an expression for the document's id that an index has in order
record Range(String from, String document) {
    private static final Range ALL = new Range("claim c", "c.document_id");

    /// The claims that a copy contradicts, by what is known of them as they are now.
    static final Range DIFFERING = new Range(
            "differing_claim f join claim c on c.id = f.claim_id and c.version = f.claim_version", "f.document_id");

    private static final Range LATELY_CHANGED = new Range(
            "(select distinct document_id from happening) h join claim c on c.document_id = h.document_id",
            "c.document_id");

    private static final Range CHECKING =
            new Range("told_checking t join claim c on c.document_id = t.document_id", "c.document_id");

    /// Where all claims with one of these statuses are.
    ///
    /// @param statuses empty for all
    static List<Range> of(Set<ClaimStatus> statuses) {
        if (statuses.isEmpty()) {
            return List.of(ALL);
        }
        List<Range> ranges = new ArrayList<>();
        new TreeSet<>(statuses).forEach(status -> ranges.add(of(status)));
        ranges.add(LATELY_CHANGED);
        return ranges;
    }

    private static Range of(ClaimStatus status) {
        return switch (status) {
            // Is never told: what comes of it is.
            case CHECKING -> CHECKING;
            case STALE,
                    SIGNED_OFF,
                    PROPOSED,
                    SENT_BACK,
                    IN_REVIEW,
                    DISCREPANCY,
                    PASSAGE_FOUND,
                    WAITING_FOR_SOURCE,
                    PARTLY_FOUND,
                    CANDIDATES,
                    NOTHING_FOUND,
                    UNCITED ->
                new Range(
                        "told_status t join claim c on c.id = t.claim_id and t.status = '" + status.name() + "'",
                        "t.document_id");
        };
    }
}
