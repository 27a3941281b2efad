package ibid.passage;

/// Some of a claim's words.
///
/// @param start in the claim, in UTF-16 code units
/// @param end exclusive
public record Stretch(int start, int end) {
    public Stretch {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch: " + start + ".." + end);
        }
    }
}
