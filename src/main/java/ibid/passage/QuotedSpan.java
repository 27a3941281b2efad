package ibid.passage;

/// A quotation in a claim, without its outer marks.
///
/// @param start in the claim, UTF-16; after the opening mark
/// @param end exclusive; before the writer's own comma or full stop and the closing mark
public record QuotedSpan(int start, int end, String text, Kind kind) {
    public enum Kind {
        /// Somebody's words: to be checked.
        SPEECH,
        /// The name of a work: nobody says it stands in the source.
        TITLE,
        /// One or two words that the writer holds at arm's length.
        SCARE
    }

    /// Whether another span lies within this one.
    public boolean contains(QuotedSpan other) {
        return start <= other.start && other.end <= end && !equals(other);
    }
}
