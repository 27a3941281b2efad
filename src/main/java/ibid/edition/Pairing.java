package ibid.edition;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which part of an old edition became which part of a new one: each at most one, found in steps of which every one
/// leaves what those before it have found.
final class Pairing {
    /// Two stretches with less in common are two, and not one that was changed.
    static final double ALIKE = 0.5;

    /// So many pairs are looked at, at most, between two parts that are known. Behind that, only those that stand at
    /// about the same place: a chapter that was written anew has thousands on either side.
    private static final int MOST_PAIRS = 400_000;

    private static final int NONE = -1;

    private final int[] partner;
    private final boolean[] taken;

    Pairing(int before, int after) {
        this.partner = new int[before];
        this.taken = new boolean[after];
        Arrays.fill(partner, NONE);
    }

    /// How much speaks for an old part having become a new one; 0 for nothing.
    @FunctionalInterface
    interface Score {
        double of(int before, int after);
    }

    boolean isPaired(int before) {
        return partner[before] != NONE;
    }

    boolean isTaken(int after) {
        return taken[after];
    }

    int partner(int before) {
        return partner[before];
    }

    void pair(int before, int after) {
        partner[before] = after;
        taken[after] = true;
    }

    /// Pairs equal parts, as many as can be in one order with each other and with what is paired already.
    <K> void equalsInOrder(List<K> before, List<K> after) {
        eachGap((olds, news) -> {
            Set<K> there = new HashSet<>();
            news.forEach(n -> there.add(after.get(n)));
            Set<K> here = new HashSet<>();
            olds.forEach(o -> here.add(before.get(o)));
            // What stands on one side only cannot be equal to anything, and would cost most of the time.
            List<Integer> some =
                    olds.stream().filter(o -> there.contains(before.get(o))).toList();
            List<Integer> others =
                    news.stream().filter(n -> here.contains(after.get(n))).toList();
            int at = 0;
            int to = 0;
            List<AbstractDelta<K>> deltas = Edit.deltas(
                    some.stream().map(before::get).toList(),
                    others.stream().map(after::get).toList());
            for (AbstractDelta<K> delta : deltas) {
                while (at < delta.getSource().getPosition()) {
                    pair(some.get(at++), others.get(to++));
                }
                at += delta.getSource().size();
                to += delta.getTarget().size();
            }
            while (at < some.size()) {
                pair(some.get(at++), others.get(to++));
            }
        });
    }

    /// Pairs equal parts wherever they went.
    <K> void equalsAnywhere(List<K> before, List<K> after) {
        Map<K, Deque<Integer>> free = new HashMap<>();
        for (int n = 0; n < after.size(); n++) {
            if (!taken[n]) {
                free.computeIfAbsent(after.get(n), _ -> new ArrayDeque<>()).add(n);
            }
        }
        for (int o = 0; o < before.size(); o++) {
            Deque<Integer> fitting = isPaired(o) ? null : free.get(before.get(o));
            if (fitting != null && !fitting.isEmpty()) {
                pair(o, fitting.removeFirst());
            }
        }
    }

    /// Pairs what is alike, in order, so that as much as possible speaks for it.
    void alikeInOrder(Score score) {
        eachGap((olds, news) -> {
            List<Chain.Link> links = new ArrayList<>();
            long width = Math.max(1, MOST_PAIRS / Math.max(1, olds.size()));
            for (int o = 0; o < olds.size(); o++) {
                long middle = (long) o * news.size() / olds.size();
                long from = Math.max(0, middle - width / 2);
                long to = Math.min(news.size(), middle + width / 2 + 1);
                for (int n = (int) from; n < to; n++) {
                    double found = score.of(olds.get(o), news.get(n));
                    if (found > 0) {
                        links.add(new Chain.Link(o, n, found));
                    }
                }
            }
            Chain.best(links, news.size()).forEach(link -> pair(olds.get(link.before()), news.get(link.after())));
        });
    }

    private interface Gap {
        void look(List<Integer> olds, List<Integer> news);
    }

    /// The parts that are still alone, between those that are paired and stand in one order.
    private void eachGap(Gap look) {
        List<Integer> pins = inOrder();
        int old = 0;
        int now = 0;
        for (int i = 0; i <= pins.size(); i++) {
            int oldEnd = i < pins.size() ? pins.get(i) : partner.length;
            int nowEnd = i < pins.size() ? partner[pins.get(i)] : taken.length;
            List<Integer> olds = new ArrayList<>();
            for (int o = old; o < oldEnd; o++) {
                if (!isPaired(o)) {
                    olds.add(o);
                }
            }
            List<Integer> news = new ArrayList<>();
            for (int n = now; n < nowEnd; n++) {
                if (!taken[n]) {
                    news.add(n);
                }
            }
            if (!olds.isEmpty() && !news.isEmpty()) {
                look.look(olds, news);
            }
            old = oldEnd + 1;
            now = nowEnd + 1;
        }
    }

    /// The old parts that are paired, without those that went elsewhere: the most that stand in one order.
    private List<Integer> inOrder() {
        List<Chain.Link> links = new ArrayList<>();
        for (int o = 0; o < partner.length; o++) {
            if (isPaired(o)) {
                links.add(new Chain.Link(o, partner[o], 1));
            }
        }
        return Chain.best(links, taken.length).stream().map(Chain.Link::before).toList();
    }
}
