package ibid.passage;

/// A number, a date or a name as a text has it.
sealed interface Value permits Quantity, CalendarSpan, Name {
    /// Where it stands, UTF-16.
    int start();

    /// Exclusive.
    int end();

    /// The same, different, or nothing that can be compared: doubt is neither equal nor different.
    enum Relation {
        EQUAL,
        DIFFERENT,
        DOUBTFUL
    }
}
