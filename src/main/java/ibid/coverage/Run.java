package ibid.coverage;

/// Pages that follow one another in one way of counting.
///
/// @param words as they were written, without "pp."
/// @param series the way of counting: Arabic, Roman, or the letters in front of the number
/// @param from the first place, in parts of a page: a page has room for its columns a to z
/// @param to the last, inclusive
/// @param open whether it goes on for nobody knows how long: "88 ff."
record Run(String words, String series, long from, long to, boolean open) {
    static final String ARABIC = "1";
    static final String ROMAN = "i";

    /// Places of a page: the page itself, and a column for each letter.
    private static final int PLACES = 27;

    /// @param column 1 for a to 26 for z; 0 where the whole page is meant
    static long first(long page, int column) {
        return page * PLACES + column;
    }

    static long last(long page, int column) {
        return column == 0 ? page * PLACES + PLACES - 1 : first(page, column);
    }

    boolean contains(Run other) {
        return series.equals(other.series) && from <= other.from && other.to <= to;
    }

    boolean touches(Run other) {
        return series.equals(other.series) && from <= other.to && other.from <= to;
    }

    /// Whether the other, which begins no earlier, begins in it or right behind it.
    boolean meets(Run other) {
        return series.equals(other.series) && other.from <= to + 1;
    }

    Run and(Run other) {
        return new Run(words + ", " + other.words, series, from, Math.max(to, other.to), open || other.open);
    }

    /// Whether it is one page.
    boolean single() {
        return from / PLACES == to / PLACES;
    }

    /// Whether it is counted as pages are, with nothing in front.
    boolean plain() {
        return series.equals(ARABIC) || series.equals(ROMAN);
    }
}
