package ibid.passage;

import ibid.passage.Alignment.Move;
import ibid.passage.Alignment.Step;
import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The stretches in which a quotation and its place differ, as a reader would name them.
final class Edits {
    /// Marks that say nothing of their own beside a word that differs.
    private static final String PAUSES = ",;:.'、。";

    private static final int BETWEEN = 2;

    /// @param claimed words and marks on the quotation's side
    record Edit(List<Token> claimed, List<Token> source) {
        Difference difference(String quotation, String text) {
            return new Difference(cut(claimed, quotation), cut(source, text));
        }

        private int size() {
            return Math.max(count(claimed), count(source));
        }

        private boolean isPause() {
            return claimed.stream().allMatch(Edits::isPause) && source.stream().allMatch(Edits::isPause);
        }
    }

    private Edits() {}

    static List<Edit> of(List<Token> claimed, List<Token> source, List<Step> steps, Predicate<Step> differs) {
        List<Edit> edits = new ArrayList<>();
        List<int[]> stretches = joined(steps, stretches(steps, differs), claimed, source);
        for (int[] stretch : stretches) {
            edits.add(edit(steps.subList(stretch[0], withFigure(steps, stretch, claimed, source)), claimed, source));
        }
        boolean words = edits.stream().anyMatch(edit -> edit.size() > 0);
        return words ? edits.stream().filter(edit -> !edit.isPause()).toList() : edits;
    }

    /// A sign that differs is told with its figure: "$640" for "€640".
    private static int withFigure(List<Step> steps, int[] stretch, List<Token> claimed, List<Token> source) {
        int end = stretch[1];
        Edit edit = edit(steps.subList(stretch[0], end), claimed, source);
        boolean figure = end < steps.size()
                && steps.get(end).move() == Move.SAME
                && Character.isDigit(
                        claimed.get(steps.get(end).claimed()).text().charAt(0));
        return figure && edit.size() == 0 && !edit.isPause() ? end + 1 : end;
    }

    /// Marks that one side may lack do not part a stretch.
    private static List<int[]> stretches(List<Step> steps, Predicate<Step> differs) {
        List<int[]> stretches = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (!differs.test(steps.get(i))) {
                continue;
            }
            boolean goesOn = last >= 0
                    && steps.subList(last, i).stream()
                            .allMatch(s -> s.move() != Move.SAME && s.move() != Move.SWALLOWED);
            if (goesOn) {
                stretches.getLast()[1] = i + 1;
            } else {
                stretches.add(new int[] {i, i + 1});
            }
            last = i;
        }
        return stretches;
    }

    /// A word of grammar that stands by chance in the midst of other words does not make two edits of one.
    private static List<int[]> joined(
            List<Step> steps, List<int[]> stretches, List<Token> claimed, List<Token> source) {
        List<int[]> joined = new ArrayList<>();
        for (int[] stretch : stretches) {
            if (!joined.isEmpty()) {
                int[] before = joined.getLast();
                List<Token> kept = tokens(steps.subList(before[1], stretch[0]), claimed);
                int left = edit(steps.subList(before[0], before[1]), claimed, source)
                        .size();
                int right = edit(steps.subList(stretch[0], stretch[1]), claimed, source)
                        .size();
                int words = count(kept);
                if (!kept.isEmpty()
                        && words <= BETWEEN
                        && words < left
                        && words < right
                        && kept.stream().allMatch(Edits::isGrammar)) {
                    before[1] = stretch[1];
                    continue;
                }
            }
            joined.add(stretch.clone());
        }
        return joined;
    }

    private static boolean isGrammar(Token token) {
        return token.kind() == Kind.MARKS
                || (token.kind() == Kind.WORD && StopWords.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    private static Edit edit(List<Step> steps, List<Token> claimed, List<Token> source) {
        List<Token> ours = tokens(steps, claimed);
        List<Token> theirs = steps.stream()
                .filter(s -> s.source() >= 0)
                .map(s -> source.get(s.source()))
                .toList();
        return count(ours) + count(theirs) == 0
                ? new Edit(ours, theirs)
                : apartFromCase(new Edit(trimmed(ours), trimmed(theirs)));
    }

    /// "On Monday the" for "The": the capital went with the words before it.
    private static Edit apartFromCase(Edit edit) {
        List<Token> ours = edit.claimed();
        List<Token> theirs = edit.source();
        while (ours.size() != theirs.size()
                && !ours.isEmpty()
                && !theirs.isEmpty()
                && !ours.getLast().text().equals(theirs.getLast().text())
                && ours.getLast().text().equalsIgnoreCase(theirs.getLast().text())) {
            ours = trimmed(ours.subList(0, ours.size() - 1));
            theirs = trimmed(theirs.subList(0, theirs.size() - 1));
        }
        return new Edit(ours, theirs);
    }

    private static List<Token> tokens(List<Step> steps, List<Token> claimed) {
        return steps.stream()
                .filter(s -> s.claimed() >= 0)
                .map(s -> claimed.get(s.claimed()))
                .toList();
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && isPause(tokens.get(from))) {
            from++;
        }
        while (to > from && isPause(tokens.get(to - 1))) {
            to--;
        }
        return tokens.subList(from, to);
    }

    private static boolean isPause(Token token) {
        return token.kind() == Kind.MARKS && token.text().chars().allMatch(c -> PAUSES.indexOf(c) >= 0);
    }

    private static int count(List<Token> tokens) {
        return Math.toIntExact(tokens.stream().filter(Token::isWord).count());
    }

    private static String cut(List<Token> tokens, String text) {
        return tokens.isEmpty()
                ? ""
                : text.substring(tokens.getFirst().start(), tokens.getLast().end());
    }
}
