package ibid.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cheapest way to read a quotation's tokens out of a window of the text, its beginning and end free.
///
/// @param steps in reading order, from the first matched token to the last
record Alignment(int cost, List<Step> steps) {
    enum Move {
        SAME,
        CHANGED,
        /// In the quotation only.
        ADDED,
        /// In the text only.
        DROPPED,
        /// Text under an ellipsis or a bracket.
        SWALLOWED
    }

    /// @param claimed index of the quotation's token, or of the one that swallows; -1 for [Move#DROPPED]
    /// @param source index of the window's token, or -1
    record Step(Move move, int claimed, int source) {}

    static Alignment of(List<Token> claimed, List<Token> source) {
        return new Table(claimed, source).best();
    }

    /// Of the tokens at either end of a step, the first of the window.
    int sourceFrom() {
        return steps.stream()
                .mapToInt(Step::source)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    int sourceTo() {
        return steps.stream().mapToInt(Step::source).max().orElse(-1) + 1;
    }

    /// With a second table for readings that end in a run of left out words, since its first costs more than the rest
    /// (Gotoh 1982). A run ends at a word that stands there: nobody leaves words out to change the next.
    private static final class Table {
        private final List<Token> claimed;
        private final List<Token> source;
        private final EditCosts costs;
        private final int[][] cost;
        private final int[][] run;

        Table(List<Token> claimed, List<Token> source) {
            this.claimed = claimed;
            this.source = source;
            this.costs = new EditCosts(claimed);
            this.cost = new int[claimed.size() + 1][source.size() + 1];
            this.run = new int[claimed.size() + 1][source.size() + 1];
            fill();
        }

        private void fill() {
            Arrays.fill(run[0], EditCosts.NEVER);
            for (int i = 1; i <= claimed.size(); i++) {
                cost[i][0] = cost[i - 1][0] + costs.add(i - 1);
                run[i][0] = EditCosts.NEVER;
                for (int j = 1; j <= source.size(); j++) {
                    boolean open = claimed.get(i - 1).isOpen();
                    cost[i][j] = open ? swallowed(i, j) : read(i, j);
                    // What stands behind the last word is not left out.
                    run[i][j] = open || i == claimed.size() ? EditCosts.NEVER : leftOut(i, j);
                }
            }
        }

        private int swallowed(int i, int j) {
            int each = EditCosts.swallow(claimed.get(i - 1), source.get(j - 1));
            return Math.min(either(i - 1, j), cost[i][j - 1] + each);
        }

        private int read(int i, int j) {
            int paired = paired(i, j);
            int added = (isMark(i) ? either(i - 1, j) : cost[i - 1][j]) + costs.add(i - 1);
            int dropped = i == claimed.size() ? EditCosts.NEVER : cost[i][j - 1] + EditCosts.drop(source.get(j - 1));
            return Math.min(Math.min(paired, added), dropped);
        }

        private int paired(int i, int j) {
            boolean same = costs.same(i - 1, source.get(j - 1));
            return before(i, j, same) + (same ? 0 : costs.change(i - 1, source.get(j - 1)));
        }

        private int leftOut(int i, int j) {
            Token theirs = source.get(j - 1);
            return Math.min(cost[i][j - 1] + costs.openRun(theirs), run[i][j - 1] + costs.inRun(theirs));
        }

        /// What leads up to reading one token as the other.
        private int before(int i, int j, boolean same) {
            return same || isMark(i) ? either(i - 1, j - 1) : cost[i - 1][j - 1];
        }

        private int either(int i, int j) {
            return Math.min(cost[i][j], run[i][j]);
        }

        private boolean isMark(int i) {
            return claimed.get(i - 1).kind() == Token.Kind.MARKS;
        }

        Alignment best() {
            int[] last = cost[claimed.size()];
            int end = 0;
            for (int j = 1; j <= source.size(); j++) {
                if (last[j] < last[end]) {
                    end = j;
                }
            }
            return new Alignment(last[end], trace(end));
        }

        private List<Step> trace(int end) {
            List<Step> steps = new ArrayList<>();
            int i = claimed.size();
            int j = end;
            boolean running = false;
            while (i > 0) {
                int here = cost[i][j];
                if (running) {
                    running = run[i][j] != cost[i][j - 1] + costs.openRun(source.get(j - 1));
                    steps.add(new Step(Move.DROPPED, -1, --j));
                } else if (claimed.get(i - 1).isOpen()) {
                    if (here == either(i - 1, j)) {
                        i--;
                        running = here == run[i][j];
                    } else {
                        steps.add(new Step(Move.SWALLOWED, i - 1, --j));
                    }
                } else if (j > 0 && here == paired(i, j)) {
                    boolean same = costs.same(i - 1, source.get(j - 1));
                    running = before(i, j, same) != cost[i - 1][j - 1];
                    steps.add(new Step(same ? Move.SAME : Move.CHANGED, --i, --j));
                } else if (here == cost[i - 1][j] + costs.add(i - 1)) {
                    steps.add(new Step(Move.ADDED, --i, -1));
                } else if (isMark(i) && here == run[i - 1][j] + costs.add(i - 1)) {
                    steps.add(new Step(Move.ADDED, --i, -1));
                    running = true;
                } else {
                    steps.add(new Step(Move.DROPPED, -1, --j));
                }
            }
            return steps.reversed();
        }
    }
}
