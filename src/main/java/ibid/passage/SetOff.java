package ibid.passage;

/// Words of a claim that its document sets off as a quotation, and which therefore stand in no quotation marks.
///
/// @param start in the claim, in UTF-16 code units
/// @param end exclusive
public record SetOff(int start, int end) {
    public SetOff {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch: " + start + ".." + end);
        }
    }
}
