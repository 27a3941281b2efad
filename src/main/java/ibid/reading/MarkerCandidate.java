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

    enum Style {
        BRACKET,
        SUPERSCRIPT,
        SYMBOL,
        PARENTHESIS,
        /// A digit glued to what stands before it: a superscript that lost its height when it was copied.
        GLUED
    }
}
