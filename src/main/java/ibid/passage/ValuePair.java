package ibid.passage;

import ibid.passage.Value.Relation;
import java.util.List;
import java.util.Optional;

/// Two texts of one value each.
final class ValuePair {
    private ValuePair() {}

    static Relation compare(String claimed, String found) {
        TextValues ours = TextValues.of(claimed, "");
        TextValues theirs = TextValues.of(found, "");
        if (bareYear(claimed, ours).isPresent() && theirs.numbers().size() == 1) {
            return compare(found, claimed);
        }
        if (ours.dates().size() == 1
                && theirs.dates().size() == 1
                && ours.numbers().isEmpty()
                && theirs.numbers().isEmpty()) {
            CalendarSpan our = ours.dates().getFirst();
            CalendarSpan their = theirs.dates().getFirst();
            boolean sameWords = our.unsure() && claimed.strip().equals(found.strip());
            return sameWords ? Relation.EQUAL : CalendarSpan.compare(our, their);
        }
        if (ours.numbers().size() == 1
                && theirs.numbers().size() == 1
                && ours.dates().isEmpty()
                && theirs.dates().isEmpty()) {
            Quantity our = ours.numbers().getFirst();
            Quantity their = theirs.numbers().getFirst();
            if (claimed.strip().equals(found.strip())) {
                return Relation.EQUAL;
            }
            Relation relation = Quantity.compare(our, their);
            if (relation != Relation.EQUAL) {
                return relation;
            }
            return countsAlike(our, their) ? Direction.compare(claimed, our, found, their) : Relation.DOUBTFUL;
        }
        Optional<Quantity> bare = bareYear(found, theirs);
        if (ours.numbers().size() == 1 && ours.dates().isEmpty() && bare.isPresent()) {
            Quantity number = ours.numbers().getFirst();
            boolean counts = !number.counted().isEmpty() || !number.unit().isEmpty();
            return counts ? Relation.DOUBTFUL : Quantity.compare(number, bare.get());
        }
        boolean noValues = ours.dates().isEmpty()
                && theirs.dates().isEmpty()
                && ours.numbers().isEmpty()
                && theirs.numbers().isEmpty();
        return noValues ? Name.compare(claimed, found) : Relation.DOUBTFUL;
    }

    /// Four figures and nothing else may be a year or a number: beside a number they are one.
    private static Optional<Quantity> bareYear(String text, TextValues values) {
        boolean bare = values.numbers().isEmpty()
                && values.dates().size() == 1
                && values.dates().getFirst().end() - values.dates().getFirst().start() == 4
                && isAlone(PlainText.of(text), values.dates().getFirst());
        return bare
                ? QuantityReader.read(PlainText.of(text), List.of(), "").stream()
                        .findFirst()
                : Optional.empty();
    }

    /// Nothing beside it but a bound: "in 1998" and "1998 elections" say a year.
    private static boolean isAlone(String text, CalendarSpan year) {
        return text.substring(year.end()).isBlank()
                && (text.substring(0, year.start()).isBlank()
                        || Bounds.before(text, year.start()) != Quantity.Bound.EXACT);
    }

    private static boolean countsAlike(Quantity ours, Quantity theirs) {
        if (ours.counted().isEmpty()
                || theirs.counted().isEmpty()
                || !ours.unit().isEmpty()) {
            return true;
        }
        return ours.counted().stream().anyMatch(theirs.counted()::contains);
    }
}
