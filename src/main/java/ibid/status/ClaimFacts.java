package ibid.status;

import ibid.passage.FindingKind;
import java.util.Set;

/// All that a claim's status is derived from.
///
/// @param changedSinceSigned whether what the signature rested on has changed since
/// @param cited whether it has any citation
/// @param underWay whether a capture or a comparison of its citations is queued or running
/// @param sourceMissing whether any citation has no copy with text that could be searched
/// @param exact how many quotations, numbers and dates it has
/// @param exactFound how many of them were found in some copy
/// @param kinds of all its findings, in any copy
public record ClaimFacts(
        WorkState work,
        boolean changedSinceSigned,
        boolean cited,
        boolean underWay,
        boolean sourceMissing,
        int exact,
        int exactFound,
        Set<FindingKind> kinds) {

    public ClaimFacts {
        kinds = Set.copyOf(kinds);
        if (exactFound > exact) {
            throw new IllegalArgumentException(exactFound + " found of " + exact);
        }
    }
}
