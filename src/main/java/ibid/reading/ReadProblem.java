package ibid.reading;

import org.jspecify.annotations.Nullable;

/// Something in the document that a person should look at.
///
/// @param span where, in the canonical text, if at a place
/// @param detail one sentence for a person
public record ReadProblem(Kind kind, @Nullable Span span, String detail) {
    /// The kinds of problems.
    public enum Kind {
        NOTE_WITHOUT_MARKER,
        MARKER_WITHOUT_NOTE,
        DUPLICATE_NOTE_NUMBER,
        GAP_IN_NOTE_NUMBERS,
        NO_NOTES,
        /// Never read: what a person mended stands no more in a new edition, or points at what is gone.
        MENDED_CITATION_GONE
    }
}
