package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The cheapest way to read a quotation's tokens out of a window of the text, its beginning and end free.
///
/// @param steps in reading order, from the first matched token to the last
record Alignment(int cost, List<Step> steps) {
    static final int WORD = 1000;
    private static final int MARKS = 200;
    private static final int INTERRUPTED = 20;
    private static final int NEVER = 1 << 28;

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

    private static final class Table {
        private final List<Token> claimed;
        private final List<Token> source;
        private final int[][] cost;

        Table(List<Token> claimed, List<Token> source) {
            this.claimed = claimed;
            this.source = source;
            this.cost = new int[claimed.size() + 1][source.size() + 1];
            fill();
        }

        private void fill() {
            for (int i = 1; i <= claimed.size(); i++) {
                Token token = claimed.get(i - 1);
                int[] above = cost[i - 1];
                int[] row = cost[i];
                row[0] = above[0] + add(i);
                for (int j = 1; j <= source.size(); j++) {
                    if (token.isOpen()) {
                        row[j] = Math.min(above[j], row[j - 1] + swallow(token, source.get(j - 1)));
                    } else {
                        int best = above[j - 1] + change(i, j);
                        best = Math.min(best, above[j] + add(i));
                        row[j] = Math.min(best, row[j - 1] + drop(i, source.get(j - 1)));
                    }
                }
            }
        }

        private int add(int i) {
            Token token = claimed.get(i - 1);
            return switch (token.kind()) {
                case WORD, INFLECTED -> isEdge(i) ? WORD + 200 : WORD;
                case MARKS -> token.optional() ? 0 : marks(token);
                case ELLIPSIS, BRACKET -> 0;
            };
        }

        /// At the edges another word costs more than a word dropped inside, and less than one put on outside: so the
        /// outermost words that stand there mark the place, and a changed one still lies within it.
        private boolean isEdge(int i) {
            return i == 1 || i == claimed.size();
        }

        /// A sign of value changes what is said; a comma does not change it as much as a word.
        private static int marks(Token token) {
            return token.text().chars().anyMatch(c -> "%‰$€£¥₩₹+=°".indexOf(c) >= 0) ? WORD - 100 : MARKS;
        }

        private int drop(int i, Token token) {
            if (i == claimed.size()) {
                return NEVER;
            }
            if (token.kind() == Kind.MARKS) {
                return token.optional() ? 0 : marks(token);
            }
            return token.optional() ? INTERRUPTED : WORD;
        }

        private static int swallow(Token open, Token token) {
            int each = open.kind() == Kind.ELLIPSIS ? 1 : 3;
            return token.kind() == Kind.MARKS ? 0 : each;
        }

        private int change(int i, int j) {
            Token ours = claimed.get(i - 1);
            Token theirs = source.get(j - 1);
            if (ours.isWord() != theirs.isWord()) {
                return NEVER;
            }
            if (same(i, ours, theirs)) {
                return 0;
            }
            return switch (ours.kind()) {
                case MARKS -> Math.max(marks(ours), marks(theirs));
                case WORD, INFLECTED -> (isEdge(i) ? 1100 : 950) - alike(ours, theirs);
                case ELLIPSIS, BRACKET -> NEVER;
            };
        }

        private static int alike(Token ours, Token theirs) {
            double similarity = Similarity.of(ours.text(), theirs.text());
            return similarity < 0.5 ? 0 : (int) (400 * similarity);
        }

        private boolean same(int i, Token ours, Token theirs) {
            if (ours.kind() == Kind.INFLECTED) {
                return Inflection.of(ours.text()).matches(theirs.text());
            }
            if (ours.text().equals(theirs.text())) {
                return true;
            }
            if (ours.kind() == Kind.MARKS) {
                return theirs.optional() && theirs.text().length() > 1 && ",.;-".contains(ours.text());
            }
            boolean first = i == 1 || claimed.get(i - 2).isOpen();
            return first
                    && ours.text()
                            .regionMatches(
                                    1,
                                    theirs.text(),
                                    1,
                                    Math.max(ours.text().length(), theirs.text().length()) - 1)
                    && Character.toLowerCase(ours.text().charAt(0))
                            == Character.toLowerCase(theirs.text().charAt(0));
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
            while (i > 0) {
                Token token = claimed.get(i - 1);
                int here = cost[i][j];
                if (token.isOpen()) {
                    if (here == cost[i - 1][j]) {
                        i--;
                    } else {
                        steps.add(new Step(Move.SWALLOWED, i - 1, --j));
                    }
                } else if (j > 0 && here == cost[i - 1][j - 1] + change(i, j)) {
                    Move move = same(i, token, source.get(j - 1)) ? Move.SAME : Move.CHANGED;
                    steps.add(new Step(move, --i, --j));
                } else if (here == cost[i - 1][j] + add(i)) {
                    steps.add(new Step(Move.ADDED, --i, -1));
                } else {
                    steps.add(new Step(Move.DROPPED, -1, --j));
                }
            }
            return steps.reversed();
        }
    }

    /// How alike two words are written, 0 to 1: enough to pair "organise" with "organize".
    static final class Similarity {
        private Similarity() {}

        static double of(String a, String b) {
            String left = a.toLowerCase(Locale.ROOT);
            String right = b.toLowerCase(Locale.ROOT);
            int longest = Math.max(left.length(), right.length());
            if (longest == 0) {
                return 1;
            }
            return longest > 64 ? (left.equals(right) ? 1 : 0) : 1 - (double) distance(left, right) / longest;
        }

        private static int distance(String a, String b) {
            int[] row = new int[b.length() + 1];
            Arrays.setAll(row, i -> i);
            for (int i = 1; i <= a.length(); i++) {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= b.length(); j++) {
                    int above = row[j];
                    int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                    diagonal = above;
                }
            }
            return row[b.length()];
        }
    }
}
