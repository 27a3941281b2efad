package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a quotation without ellipses and brackets stands, differing in nothing but typography.
final class ExactPlaces {
    private static final int LOOKED_AT = 1000;

    /// @param verbatim to the letter
    record Place(Edges edges, boolean verbatim) {
        boolean found() {
            return edges.lost().isEmpty();
        }
    }

    private ExactPlaces() {}

    /// The best place: to the letter before normalised, with its outer marks before without, first before later.
    static @Nullable Place best(String quotation, Skeleton folded, Skeleton text) {
        Place best = null;
        int seen = 0;
        for (int at = text.find(folded, 0, folded.length(), true, 0);
                at >= 0 && seen++ < LOOKED_AT;
                at = text.find(folded, 0, folded.length(), true, at + 1)) {
            Place place = place(quotation, folded, text, at);
            if (place.found() && place.verbatim()) {
                return place;
            }
            if (best == null || (place.found() && !best.found())) {
                best = place;
            }
        }
        return best;
    }

    private static Place place(String quotation, Skeleton folded, Skeleton text, int at) {
        int last = folded.length() - 1;
        Edges edges = Edges.of(
                quotation, folded.start(0), folded.end(last), text.original, text.start(at), text.end(at + last));
        boolean verbatim =
                edges.end() - edges.start() == quotation.length() && text.original.startsWith(quotation, edges.start());
        return new Place(edges, verbatim);
    }

    /// Starts of all places of a stretch in the skeleton, first letter's case free.
    static List<Integer> all(Skeleton stretch, Skeleton text, int most) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.find(stretch, 0, stretch.length(), true, 0);
                at >= 0 && places.size() < most;
                at = text.find(stretch, 0, stretch.length(), true, at + 1)) {
            places.add(at);
        }
        return places;
    }
}
