package ibid.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A manuscript with its claims.
///
/// @param done false where the wait ended before the server was done
record Checked(Path file, String document, @Nullable String title, boolean done, List<CheckedClaim> claims) {

    /// A manuscript that could not be checked.
    record Unread(Path file, String detail) {}
}
