package ibid.search;

import ibid.status.ClaimStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which claims somebody wants to see.
///
/// @param whose seen from the person who asks
/// @param status only those with this status, or null
/// @param document only this one's, or null
/// @param tag only those that have it, or null
/// @param words that the claim, a note that stands for it or a copy of what it cites has, or null
public record Wish(
        Whose whose,
        @Nullable ClaimStatus status,
        @Nullable UUID document,
        @Nullable String tag,
        @Nullable String words) {

    /// Whose claims, seen from one person.
    public enum Whose {
        ANYBODYS,
        /// Taken by, or given to, the person.
        MINE,
        /// Nobody has it.
        UNASSIGNED,
        /// Proposed by somebody else.
        TO_SIGN
    }
}
