package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A quotation made of two stretches that each stand in the text, but not together, joined without an ellipsis.
final class RunTogether {
    /// Letters between two stretches beyond which they do not stand together.
    private static final int APART = 150;

    /// @param at where the second stretch begins in the quotation's skeleton
    /// @param first where the first stands in the text's
    record Cut(int at, int first) {}

    private RunTogether() {}

    /// The longest beginning that stands there is searched by halving: what stands there whole does so in part.
    static Optional<Cut> of(Skeleton folded, Skeleton text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < folded.length(); i++) {
            if (folded.isBoundary(i)) {
                ends.add(i);
            }
        }
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (text.find(folded, 0, ends.get(middle), true, 0) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low < 2 || ends.size() - low < 3) {
            return Optional.empty();
        }
        int cut = ends.get(low);
        int first = text.find(folded, 0, cut, true, 0);
        int second = first < 0 ? -1 : text.find(folded, cut, folded.length(), true, 0);
        if (second < 0 || (second > first && second - first - cut < APART)) {
            return Optional.empty();
        }
        return Optional.of(new Cut(cut, first));
    }
}
