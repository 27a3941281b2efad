package ibid.passage;

/// What the machine saw. A near match is never one of the found kinds: see [#found()].
public enum FindingKind {
    /// The quotation stands there to the letter.
    VERBATIM,
    /// Only spacing, case of the first letter, quote glyphs, dashes, hyphenation, ligatures or Unicode form differ.
    NORMALISED,
    /// Stands there but for an honest ellipsis.
    ELIDED,
    /// Stands there but for an honest "[they]".
    BRACKETED,
    /// Stands there with other words; the differences name them.
    ALTERED,
    /// Parts joined that do not stand together, or an ellipsis that hides a negation or reorders.
    SPLICED,
    /// Does not stand in this copy. This does not mean that it is false.
    NOT_IN_THIS_COPY,
    /// The same value, perhaps spelt otherwise.
    VALUE_EQUAL,
    /// The same thing is said with another value.
    VALUE_DIFFERENT,
    /// Nothing comparable is there.
    VALUE_ABSENT,
    /// A passage that may bear on the claim, ranked. Similarity is never support.
    CANDIDATE_PASSAGE,
    /// There is no usable text; the reason says why.
    NOT_CHECKABLE;

    /// Whether the element stands in the copy as the claim has it.
    public boolean found() {
        return switch (this) {
            case VERBATIM, NORMALISED, ELIDED, BRACKETED, VALUE_EQUAL -> true;
            case ALTERED, SPLICED, NOT_IN_THIS_COPY, VALUE_DIFFERENT, VALUE_ABSENT, CANDIDATE_PASSAGE, NOT_CHECKABLE ->
                false;
        };
    }

    /// Whether it was looked for in a copy with text, and nothing there answers it.
    public boolean missing() {
        return switch (this) {
            case NOT_IN_THIS_COPY, VALUE_ABSENT -> true;
            case VERBATIM,
                    NORMALISED,
                    ELIDED,
                    BRACKETED,
                    ALTERED,
                    SPLICED,
                    VALUE_EQUAL,
                    VALUE_DIFFERENT,
                    CANDIDATE_PASSAGE,
                    NOT_CHECKABLE -> false;
        };
    }

    /// Whether the copy says something else than the claim has it say.
    public boolean discrepant() {
        return switch (this) {
            case ALTERED, SPLICED, VALUE_DIFFERENT -> true;
            case VERBATIM,
                    NORMALISED,
                    ELIDED,
                    BRACKETED,
                    VALUE_EQUAL,
                    NOT_IN_THIS_COPY,
                    VALUE_ABSENT,
                    CANDIDATE_PASSAGE,
                    NOT_CHECKABLE -> false;
        };
    }
}
