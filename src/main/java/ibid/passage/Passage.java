package ibid.passage;

/// A stretch of a text: a W3C TextPositionSelector (start, end) and TextQuoteSelector (text, prefix, suffix) in one.
/// Offsets count UTF-16 code units, end exclusive.
public record Passage(int start, int end, String text, String prefix, String suffix) {
    private static final int CONTEXT = 48;

    /// Whether the text still has these very words at this place. Where it has not, the passage is orphaned: no other
    /// place is taken for it.
    public boolean standsIn(String layer) {
        return 0 <= start
                && start <= end
                && end <= layer.length()
                && layer.substring(start, end).equals(text);
    }

    /// The passage from start to end of a text, with its surroundings.
    public static Passage of(String text, int start, int end) {
        return new Passage(
                start,
                end,
                text.substring(start, end),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)));
    }
}
