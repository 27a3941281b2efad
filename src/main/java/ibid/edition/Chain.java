package ibid.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The heaviest chain of links in which both sides always go forward: no two links share an end, and none cross.
final class Chain {
    private Chain() {}

    /// @param before the index of the old part
    /// @param after the index of the new part
    record Link(int before, int after, double weight) {}

    /// @param news how many new parts there are
    static List<Link> best(List<Link> links, int news) {
        // Of one old part the later ends first: then none of its links can follow another of them.
        List<Link> sorted = links.stream()
                .sorted(Comparator.comparingInt(Link::before)
                        .thenComparing(Comparator.comparingInt(Link::after).reversed()))
                .toList();
        double[] reached = new double[sorted.size()];
        int[] previous = new int[sorted.size()];
        // A Fenwick tree: which link ends the heaviest chain among those that end before a new part.
        int[] heaviest = new int[news + 1];
        java.util.Arrays.fill(heaviest, -1);
        int last = -1;
        for (int i = 0; i < sorted.size(); i++) {
            Link link = sorted.get(i);
            int best = -1;
            for (int n = link.after(); n > 0; n -= n & -n) {
                best = heavier(best, heaviest[n], reached);
            }
            previous[i] = best;
            reached[i] = link.weight() + (best < 0 ? 0 : reached[best]);
            for (int n = link.after() + 1; n <= news; n += n & -n) {
                heaviest[n] = heavier(heaviest[n], i, reached);
            }
            last = heavier(last, i, reached);
        }
        List<Link> chain = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            chain.add(sorted.get(i));
        }
        return chain.reversed();
    }

    private static int heavier(int one, int other, double[] reached) {
        if (one < 0) {
            return other;
        }
        return other < 0 || reached[one] >= reached[other] ? one : other;
    }
}
