package ibid.fetch;

import java.time.Instant;

/// What came of setting out for a URL with a [Permit] to mind.
public sealed interface Visit {
    /// It ended, well or not.
    record Ended(Fetched fetched) implements Visit {}

    /// It has to wait its turn; nothing of it is kept.
    record Later(Instant when) implements Visit {}
}
