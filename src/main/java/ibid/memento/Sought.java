package ibid.memento;

import java.time.Instant;
import java.util.List;

/// What came of asking web archives for a copy.
public sealed interface Sought {
    /// @param seen what was refused on the way
    record Found(Memento memento, List<String> seen) implements Sought {}

    /// @param seen what each archive said
    /// @param conclusive every archive answered; else one of them may still have a copy
    record Nothing(List<String> seen, boolean conclusive) implements Sought {}

    /// An archive must not be asked before then.
    record Later(Instant when) implements Sought {}
}
