package ibid.passage;

import ibid.passage.Alignment.Move;
import ibid.passage.Alignment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a place is enough of a quotation to call the rest altered, rather than another sentence altogether.
///
/// @param words of the quotation
/// @param same words that stand there
/// @param share of the quotation's weight that stands there, 0 to 1; words of grammar weigh little
/// @param density of the same words among the words of the place
/// @param meaningful words beyond grammar that stand there
/// @param reversible whether all that differs are negations and figures
record Comparability(int words, int same, double share, double density, int meaningful, int run, boolean reversible) {
    private static final double GRAMMAR = 0.35;
    /// Of words left out in one stretch, as many count against the place: a clause left out is one change.
    private static final int DROPPED = 3;
    /// Of so few words any sentence may have some, in this order.
    private static final int BRIEF = 5;

    static Comparability of(List<Token> claimed, List<Token> source, List<Step> steps) {
        double total = 0;
        int words = 0;
        for (Token token : claimed) {
            if (token.isWord()) {
                total += weight(token);
                words++;
            }
        }
        int mostDropped = words <= BRIEF ? Integer.MAX_VALUE : DROPPED;
        double matched = moved(claimed, source, steps);
        int same = 0;
        int there = 0;
        int meaningful = 0;
        int run = 0;
        int longest = 0;
        boolean reversible = true;
        int dropped = 0;
        for (Step step : steps) {
            boolean word = step.source() >= 0 && source.get(step.source()).isWord();
            dropped = step.move() != Move.DROPPED ? 0 : dropped + (word ? 1 : 0);
            if (word && step.move() != Move.SWALLOWED && dropped <= mostDropped) {
                there++;
            }
            if (step.move() == Move.SAME && word) {
                same++;
                run++;
                longest = Math.max(longest, run);
                Token token = claimed.get(step.claimed());
                matched += weight(token);
                meaningful += weight(token) == 1 ? 1 : 0;
            } else if (step.move() == Move.CHANGED && word) {
                run = 0;
                Token token = claimed.get(step.claimed());
                double alike =
                        Similarity.of(token.text(), source.get(step.source()).text());
                matched += alike >= 0.6 ? weight(token) * alike * 0.8 : 0;
                reversible &= reverses(token) && reverses(source.get(step.source()));
            } else if (step.move() == Move.ADDED && claimed.get(step.claimed()).isWord()) {
                run = 0;
                reversible &= reverses(claimed.get(step.claimed()));
            } else if (step.move() == Move.DROPPED && word) {
                run = 0;
                reversible &= reverses(source.get(step.source()));
            }
        }
        return new Comparability(
                words,
                same,
                total == 0 ? 0 : matched / total,
                there == 0 ? 0 : (double) same / there,
                meaningful,
                longest,
                reversible);
    }

    /// Words that stand there in another order count nearly as much.
    private static double moved(List<Token> claimed, List<Token> source, List<Step> steps) {
        List<String> loose = new ArrayList<>();
        for (Step step : steps) {
            if ((step.move() == Move.DROPPED || step.move() == Move.CHANGED) && step.source() >= 0) {
                loose.add(source.get(step.source()).text());
            }
        }
        double moved = 0;
        for (Step step : steps) {
            if ((step.move() == Move.ADDED || step.move() == Move.CHANGED)
                    && claimed.get(step.claimed()).isWord()
                    && loose.remove(claimed.get(step.claimed()).text())) {
                moved += 0.8 * weight(claimed.get(step.claimed()));
            }
        }
        return moved;
    }

    private static double weight(Token token) {
        return StopWords.contains(token.text().toLowerCase(Locale.ROOT)) ? GRAMMAR : 1;
    }

    private static boolean reverses(Token token) {
        return Negations.isNegation(token.text()) || token.text().chars().anyMatch(Character::isDigit);
    }

    boolean isEnough() {
        if (reversible && meaningful >= 1 && same >= 2 && density >= 0.5) {
            return true;
        }
        if (same >= 4 && share >= 0.7 && density >= 0.7) {
            return true;
        }
        if (words == 1) {
            return share >= 0.72;
        }
        if (words <= 3) {
            return share >= 0.75 && same >= 1 && meaningful >= 1;
        }
        if (words <= 5) {
            return share >= 0.6 && same >= (density >= 0.6 ? 2 : 3) && meaningful >= 1 && density >= 0.4;
        }
        boolean whole = share >= 0.6 && density >= 0.6 && run >= 3;
        boolean half = share >= 0.5 && density >= 0.45;
        return whole || (half && ((meaningful >= 2 && run >= 2) || run >= 4));
    }
}
