package ibid.passage;

import java.util.List;
import java.util.Set;

/// A day, or a longer stretch of the calendar, as precisely as a text says it.
///
/// @param from first day as yyyymmdd; unknown parts are 0, a date without a year has year 0
/// @param to last day, likewise; equal to `from` but for ranges
/// @param fiscal whether a fiscal year is meant: it begins on another day in every country
/// @param part "early", "late", a season, half or quarter; empty where the whole is meant
/// @param unsure whether the figures can be read in two ways ("5/3/2018")
record CalendarSpan(
        int start, int end, Precision precision, int from, int to, boolean fiscal, String part, boolean unsure)
        implements Value {

    /// What `part` says of a year or century before Christ; it is never the same as one after.
    static final String BEFORE_CHRIST = "bc";

    private static final List<Set<String>> APART = List.of(
            Set.of("early", "mid", "late"),
            Set.of("spring", "summer", "autumn", "winter"),
            Set.of("q1", "q2", "q3", "q4"),
            Set.of("h1", "h2"));

    enum Precision {
        DAY,
        MONTH,
        YEAR,
        DECADE,
        CENTURY
    }

    /// The same stretch, however it is spelt.
    static Relation compare(CalendarSpan claimed, CalendarSpan found) {
        if (claimed.unsure || found.unsure) {
            return Relation.DOUBTFUL;
        }
        boolean same = claimed.precision == found.precision
                && claimed.from == found.from
                && claimed.to == found.to
                && claimed.part.equals(found.part)
                && claimed.fiscal == found.fiscal;
        if (same) {
            return Relation.EQUAL;
        }
        if (claimed.part.equals(BEFORE_CHRIST) != found.part.equals(BEFORE_CHRIST)) {
            return Relation.DIFFERENT;
        }
        boolean otherPart = claimed.precision == found.precision
                && claimed.fiscal == found.fiscal
                && !claimed.part.equals(found.part)
                && APART.stream().anyMatch(parts -> parts.contains(claimed.part) && parts.contains(found.part));
        if (otherPart) {
            return Relation.DIFFERENT;
        }
        boolean oneIsRange = (claimed.from == claimed.to) != (found.from == found.to);
        boolean meet = claimed.from <= found.to && found.from <= claimed.to;
        if (claimed.fiscal != found.fiscal || claimed.overlaps(found) || (oneIsRange && meet)) {
            return Relation.DOUBTFUL;
        }
        return Relation.DIFFERENT;
    }

    /// Whether a source that says the found date says the claimed one: "5 March 2018" says "March 2018".
    boolean isSaidBy(CalendarSpan found) {
        if (compare(this, found) == Relation.EQUAL) {
            return true;
        }
        boolean plain = part.isEmpty()
                && !fiscal
                && !found.fiscal
                && !unsure
                && !found.unsure
                && from == to
                && !found.part.equals(BEFORE_CHRIST);
        // What is said of a quarter is not said of its year, nor what is said of a year of its decade.
        boolean within = found.precision == precision
                || (precision.compareTo(Precision.YEAR) <= 0 && found.precision.compareTo(precision) < 0);
        if (!plain || !within || found.part.matches("[qh]\\d")) {
            return false;
        }
        if (precision.compareTo(Precision.YEAR) > 0 && !found.part.isEmpty()) {
            return false;
        }
        if (from / 10000 == 0) {
            return from == found.from % 10000 && found.from == found.to;
        }
        return found.from / 10000 != 0 && covers(found.from) && covers(found.to);
    }

    /// The same figures with the day before the month, as most languages but English have it.
    CalendarSpan dayFirst() {
        int turned = from / 10000 * 10000 + from % 100 * 100 + from % 10000 / 100;
        return new CalendarSpan(start, end, precision, turned, turned, fiscal, part, false);
    }

    /// Whether two dates have the year or the day within it in common.
    boolean sharesPart(CalendarSpan other) {
        return precision.compareTo(Precision.YEAR) < 0
                && (from / 10000 == other.from / 10000 || from % 10000 == other.from % 10000);
    }

    private boolean covers(int day) {
        return switch (precision) {
            case DAY -> day == from;
            case MONTH -> day / 100 == from / 100;
            case YEAR -> day / 10000 == from / 10000;
            case DECADE -> day / 100000 == from / 100000;
            case CENTURY -> (day / 10000 - 1) / 100 == (from / 10000 - 1) / 100;
        };
    }

    private boolean overlaps(CalendarSpan other) {
        boolean yearless = from / 10000 == 0 || other.from / 10000 == 0;
        if (yearless) {
            return from % 10000 == 0 || other.from % 10000 == 0 || from % 10000 == other.from % 10000;
        }
        if (precision == other.precision && part.equals(other.part)) {
            return false;
        }
        return precision.compareTo(other.precision) >= 0 ? spans(this, other) : spans(other, this);
    }

    private static boolean spans(CalendarSpan wide, CalendarSpan narrow) {
        return (wide.from <= narrow.to && narrow.from <= wide.to) || wide.covers(narrow.from) || wide.covers(narrow.to);
    }
}
