package ibid.passage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A number with what it counts.
///
/// @param low the number, or the lower end of a range
/// @param high the upper end; equal to `low` where there is no range
/// @param unit canonical: "%", "pp" for percentage points, an ISO 4217 code, a measure's symbol, or "" for a bare count
/// @param counted stems of the words that follow: what is counted
/// @param per what one of them is for: "day" in "12 barrels a day"; empty where none is named
/// @param fraction whether it is a share of one ("a quarter")
/// @param unsure whether the figure can be read in two ways ("1.200")
record Quantity(
        int start,
        int end,
        BigDecimal low,
        BigDecimal high,
        Bound bound,
        String unit,
        Set<String> counted,
        String per,
        boolean ordinal,
        boolean fraction,
        boolean unsure)
        implements Value {

    enum Bound {
        EXACT,
        ABOUT,
        /// A little less than.
        NEARLY,
        MORE,
        AT_LEAST,
        LESS,
        AT_MOST
    }

    private static final Set<String> PERIODS = Set.of("h", "day", "night", "week", "month", "year");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// How a found quantity answers a claimed one.
    static Relation compare(Quantity claimed, Quantity found) {
        if (claimed.ordinal != found.ordinal || claimed.unsure || found.unsure || isOtherRate(claimed, found)) {
            return Relation.DOUBTFUL;
        }
        if (claimed.fraction != found.fraction && (claimed.unit.equals("%") || found.unit.equals("%"))) {
            return sameShare(claimed, found) ? Relation.EQUAL : Relation.DOUBTFUL;
        }
        boolean value = claimed.low.compareTo(found.low) == 0 && claimed.high.compareTo(found.high) == 0;
        if (inPoints(claimed) && inPoints(found)) {
            return claimed.bound == found.bound && claimed.points().compareTo(found.points()) == 0
                    ? Relation.EQUAL
                    : Relation.DIFFERENT;
        }
        if (areOneMeasure(claimed, found)) {
            return compare(claimed.measured(), found.measured());
        }
        if (arePoints(claimed, found)) {
            return Relation.DOUBTFUL;
        }
        if (!claimed.unit.equals(found.unit) && !arePounds(claimed, found)) {
            return claimed.unit.isEmpty() || found.unit.isEmpty() ? Relation.DOUBTFUL : Relation.DIFFERENT;
        }
        if (claimed.bound == Bound.NEARLY || found.bound == Bound.NEARLY) {
            return nearly(claimed, found, value);
        }
        if (claimed.bound != found.bound) {
            boolean rounded = claimed.bound == Bound.ABOUT && found.bound == Bound.EXACT;
            if (rounded) {
                return claimed.rounds(found) ? Relation.EQUAL : value ? Relation.EQUAL : Relation.DIFFERENT;
            }
            if (found.bound == Bound.ABOUT && claimed.bound == Bound.EXACT && found.rounds(claimed)) {
                return Relation.DOUBTFUL;
            }
            boolean loose = found.bound == Bound.ABOUT || found.bound == Bound.EXACT || claimed.bound == Bound.EXACT;
            return value && loose ? Relation.DOUBTFUL : Relation.DIFFERENT;
        }
        return value ? Relation.EQUAL : Relation.DIFFERENT;
    }

    /// "Nearly 40" is said of 39.6, and neither of 40 nor of what is about 40.
    private static Relation nearly(Quantity claimed, Quantity found, boolean value) {
        if (claimed.bound == found.bound) {
            return value ? Relation.EQUAL : Relation.DIFFERENT;
        }
        boolean rounded = found.bound == Bound.EXACT && claimed.rounds(found) && found.low.compareTo(claimed.low) < 0;
        return rounded ? Relation.EQUAL : Relation.DOUBTFUL;
    }

    /// Twelve ships a year are not twelve ships; whether 5 percent a year are the claim's 5 percent is for a reader.
    private static boolean isOtherRate(Quantity claimed, Quantity found) {
        boolean both = !claimed.per.isEmpty() && !found.per.isEmpty();
        boolean timed = PERIODS.contains(claimed.per) || PERIODS.contains(found.per);
        return !claimed.per.equals(found.per) && (both || (timed && !claimed.unit.equals("%")));
    }

    /// A hundred basis points are a percentage point.
    private static boolean inPoints(Quantity quantity) {
        return (quantity.unit.equals("pp") || quantity.unit.equals("bp")) && !quantity.isRange();
    }

    private BigDecimal points() {
        return unit.equals("pp") ? low.multiply(HUNDRED) : low;
    }

    /// A kilogram and 1,000 grams are one weight.
    private static boolean areOneMeasure(Quantity claimed, Quantity found) {
        return !claimed.unit.equals(found.unit)
                && Units.measure(claimed.unit)
                        .of()
                        .equals(Units.measure(found.unit).of());
    }

    private Quantity measured() {
        Units.Measure measure = Units.measure(unit);
        return new Quantity(
                start,
                end,
                low.multiply(measure.each()),
                high.multiply(measure.each()),
                bound,
                measure.of(),
                counted,
                per,
                ordinal,
                fraction,
                unsure);
    }

    /// "Four points" may be points of a percentage, or of an index.
    private static boolean arePoints(Quantity claimed, Quantity found) {
        Set<String> shares = Set.of("points", "pp", "%");
        return !claimed.unit.equals(found.unit)
                && (claimed.unit.equals("points") || found.unit.equals("points"))
                && shares.contains(claimed.unit)
                && shares.contains(found.unit);
    }

    /// "Pounds" alone may be money or weight; beside a sign that says which, it is that.
    private static boolean arePounds(Quantity claimed, Quantity found) {
        Set<String> units = new HashSet<>(List.of(claimed.unit, found.unit));
        return units.equals(Set.of("pound", "GBP")) || units.equals(Set.of("pound", "lb"));
    }

    /// "About 1.2 million" for 1,198,300: the found number, cut to the claimed one's figures, is the claimed one.
    private boolean rounds(Quantity exact) {
        if (low.signum() == 0 || low.compareTo(high) != 0 || exact.low.compareTo(exact.high) != 0) {
            return false;
        }
        int figures = Math.max(2, low.stripTrailingZeros().precision());
        return exact.low.round(new MathContext(figures)).compareTo(low) == 0;
    }

    private static boolean sameShare(Quantity claimed, Quantity found) {
        return claimed.bound == found.bound
                && (claimed.fraction || claimed.unit.equals("%"))
                && (found.fraction || found.unit.equals("%"))
                && claimed.share().compareTo(found.share()) == 0;
    }

    private BigDecimal share() {
        return unit.equals("%") ? low : low.multiply(HUNDRED);
    }

    boolean isRange() {
        return low.compareTo(high) != 0;
    }

    /// Enough figures that meeting the same number by chance is unlikely.
    boolean isTelling() {
        return low.stripTrailingZeros().precision() >= 3;
    }
}
