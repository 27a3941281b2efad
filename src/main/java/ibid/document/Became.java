package ibid.document;

/// What became of a claim or a note in a new edition.
public enum Became {
    /// The same words at the same place.
    UNMOVED,
    /// The same words at another place; for a note also under another label.
    MOVED,
    /// Other words.
    CHANGED,
    /// It is not there any more.
    GONE,
    /// It was not there before.
    NEW;

    /// Whether it is told of each one, and not only counted.
    boolean listed() {
        return switch (this) {
            case UNMOVED, MOVED -> false;
            case CHANGED, GONE, NEW -> true;
        };
    }
}
