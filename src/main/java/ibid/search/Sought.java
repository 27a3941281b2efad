package ibid.search;

import java.util.List;
import java.util.UUID;

/// Claims that have words that somebody looks for.
///
/// @param claims all that have them, where they are not too many
/// @param many whether too many have them to be named: each is asked then
/// @param withoutCopies whether those were left out that only have them in a note or a copy, because they are too many
record Sought(String words, List<UUID> claims, boolean many, boolean withoutCopies) {
    /// More than anybody reads through.
    static final int MOST = 2_000;
}
