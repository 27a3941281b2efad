package ibid.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A sentence of the body that asserts something a checker would want to check.
///
/// @param span in the canonical text, markers included
/// @param notes the indexes, in [Reading#notes()], of the notes whose markers stand in it
/// @param why what makes it a claim; never empty
public record ReadClaim(Span span, List<Integer> notes, Set<Why> why) {
    public ReadClaim {
        notes = List.copyOf(notes);
        // In the order of the kinds, so that the same document always gives the same report.
        why = Collections.unmodifiableSet(EnumSet.copyOf(why));
    }

    /// What makes a sentence worth checking.
    public enum Why {
        CITED,
        QUOTATION,
        FIGURE,
        DATE,
        NAMED_ACTOR
    }
}
