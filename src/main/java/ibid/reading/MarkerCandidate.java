package ibid.reading;

import java.util.List;

/// Something in the body that may be a marker: whether it is one, the notes decide.
///
/// @param labels several for `[3, 4]` and `[3–5]`
/// @param weak it may as well be an exponent or part of a number, and counts only where just this label is wanted
record MarkerCandidate(Style style, List<String> labels, Span span, boolean weak) {
    MarkerCandidate {
        labels = List.copyOf(labels);
    }

    /// Whether it counts only where it alone fills a gap that the markers of its kind leave.
    boolean isLone() {
        return style == Style.LONE_PARENTHESIS || style == Style.GLUED_TO_FIGURE;
    }

    enum Style {
        BRACKET,
        SUPERSCRIPT,
        SYMBOL,
        PARENTHESIS,
        /// `(2)` between two words, as a list's number stands as well
        LONE_PARENTHESIS,
        /// A digit glued to what stands before it: a superscript that lost its height when it was copied.
        GLUED,
        /// The same behind a figure: `4,000.9 The`, `18774 for`
        GLUED_TO_FIGURE
    }
}
