package ibid.passage;

/// A word or the marks between two words, or one of a quotation's own signs for "something else stands here".
///
/// @param text folded, case kept; marks in their canonical form
/// @param start in the text that the token was read from, UTF-16
/// @param optional marks that the one side may have without the other
record Token(Kind kind, String text, int start, int end, boolean optional) {
    enum Kind {
        WORD,
        MARKS,
        /// "…": any words, as long as they are near.
        ELLIPSIS,
        /// "[they]": a few words.
        BRACKET,
        /// "[t]he", "want[ed]": text is the word with its bracket.
        INFLECTED
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.INFLECTED;
    }

    boolean isOpen() {
        return kind == Kind.ELLIPSIS || kind == Kind.BRACKET;
    }

    Token optional(boolean is) {
        return new Token(kind, text, start, end, is);
    }
}
