package ibid.passage;

import ibid.passage.Alignment.Move;
import ibid.passage.Alignment.Step;
import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A quotation laid over a window of the text: what is the same, what differs, what an ellipsis or bracket stands for.
final class Overlay {
    /// Words that an ellipsis may leave out before its parts no longer stand together.
    private static final int NEAR = 120;

    private static final int BRACKETED = 10;

    /// @param words folded
    record Swallowed(Token open, int start, int end, List<String> words) {}

    private final String quotation;
    private final String text;
    private final List<Token> claimed;
    private final List<Token> source;
    private final Alignment alignment;

    Overlay(String quotation, String text, List<Token> claimed, List<Token> source) {
        this.quotation = quotation;
        this.text = text;
        this.claimed = claimed;
        this.alignment = Alignment.of(claimed, source);
        this.source = Interruptions.leftOutWhole(source, alignment.steps());
    }

    int cost() {
        return alignment.cost();
    }

    boolean isEmpty() {
        return alignment.steps().stream().noneMatch(s -> s.move() == Move.SAME);
    }

    /// Every word and mark outside ellipses and brackets stands there.
    boolean isHonest() {
        return !isEmpty() && alignment.steps().stream().noneMatch(this::differs);
    }

    private boolean differs(Step step) {
        return switch (step.move()) {
            case SAME, SWALLOWED -> false;
            case CHANGED -> true;
            case ADDED -> !claimed.get(step.claimed()).optional();
            case DROPPED -> !source.get(step.source()).optional();
        };
    }

    Edges edges() {
        int from = -1;
        int to = -1;
        int claimedFrom = -1;
        int claimedTo = -1;
        for (Step step : alignment.steps()) {
            if (step.source() >= 0) {
                from = from < 0 ? source.get(step.source()).start() : from;
                to = source.get(step.source()).end();
            }
            if (step.claimed() >= 0) {
                claimedFrom = claimedFrom < 0 ? claimed.get(step.claimed()).start() : claimedFrom;
                claimedTo = claimed.get(step.claimed()).end();
            }
        }
        if (claimed.getFirst().kind() == Kind.BRACKET) {
            from = bracketBefore(from);
            claimedFrom = 0;
        }
        if (claimed.getLast().kind() == Kind.BRACKET) {
            to = bracketAfter(to);
            claimedTo = quotation.length();
        }
        return Edges.of(quotation, claimedFrom, claimedTo, text, from, to);
    }

    /// A bracket at the very beginning stands for the words that open the sentence, if these are few.
    private int bracketBefore(int from) {
        List<Token> before = new ArrayList<>();
        for (int i = source.size() - 1; i >= 0 && before.size() <= 3; i--) {
            Token token = source.get(i);
            if (token.end() <= from) {
                if (token.kind() == Kind.MARKS && token.text().matches(".*[.!?;:'].*")) {
                    return before.isEmpty() ? from : before.getLast().start();
                }
                if (token.isWord()) {
                    before.add(token);
                }
            }
        }
        return before.isEmpty() || (before.size() > 3 && !isPronoun(before.getFirst()))
                ? from
                : (before.size() > 3 ? before.getFirst() : before.getLast()).start();
    }

    private int bracketAfter(int to) {
        for (Token token : source) {
            if (token.start() >= to) {
                return isPronoun(token) ? token.end() : to;
            }
        }
        return to;
    }

    private static boolean isPronoun(Token token) {
        return token.isWord() && PRONOUNS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static final Set<String> PRONOUNS = Words.of("""
            i me you he him she her it we us they them this that these those who his its their our my your here there
            er sie es wir ihr ihm ihn ihnen uns dies das il elle ils elles nous vous lui eux cela ce él ella ellos""");

    /// What each ellipsis and bracket stands for, in order; brackets that stand for nothing included.
    List<Swallowed> swallowed() {
        List<Swallowed> all = new ArrayList<>();
        Edges edges = edges();
        for (int i = 0; i < claimed.size(); i++) {
            Token open = claimed.get(i);
            if (open.isOpen()) {
                all.add(swallowed(i, open, edges));
            } else if (open.kind() == Kind.INFLECTED) {
                inflected(i, open).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Swallowed> inflected(int i, Token open) {
        return alignment.steps().stream()
                .filter(s -> s.claimed() == i && s.source() >= 0)
                .findFirst()
                .map(s -> source.get(s.source()))
                .map(t -> new Swallowed(open, t.start(), t.end(), List.of(t.text())));
    }

    private Swallowed swallowed(int i, Token open, Edges edges) {
        List<Token> under = alignment.steps().stream()
                .filter(s -> s.move() == Move.SWALLOWED && s.claimed() == i)
                .map(s -> source.get(s.source()))
                .toList();
        int start = under.isEmpty() ? -1 : under.getFirst().start();
        int end = under.isEmpty() ? -1 : under.getLast().end();
        if (under.isEmpty() && i == 0) {
            start = edges.start();
            end = firstThere().start();
            int from = start;
            int to = end;
            under = source.stream()
                    .filter(t -> t.start() >= from && t.end() <= to)
                    .toList();
        } else if (under.isEmpty() && i == claimed.size() - 1) {
            start = lastThere().end();
            end = edges.end();
            int from = start;
            int to = end;
            under = source.stream()
                    .filter(t -> t.start() >= from && t.end() <= to)
                    .toList();
        }
        List<String> words =
                under.stream().filter(Token::isWord).map(Token::text).toList();
        return new Swallowed(open, start, Math.max(start, end), words);
    }

    private Token firstThere() {
        return source.get(Math.max(0, alignment.sourceFrom()));
    }

    private Token lastThere() {
        return source.get(Math.max(0, alignment.sourceTo() - 1));
    }

    Difference difference(Swallowed swallowed) {
        String there = swallowed.start() < 0 ? "" : text.substring(swallowed.start(), swallowed.end());
        return new Difference(swallowed.open().text(), there.strip());
    }

    /// Why an ellipsis is not honest, if it is not.
    Optional<String> splice() {
        for (Swallowed swallowed : swallowed()) {
            if (swallowed.open().kind() == Kind.ELLIPSIS) {
                int hidden = Negations.swallowed(swallowed.words());
                if (hidden >= 0) {
                    return Optional.of(
                            "The ellipsis leaves out “" + swallowed.words().get(hidden) + "”.");
                }
                if (swallowed.words().size() > NEAR) {
                    return Optional.of("The parts stand " + swallowed.words().size() + " words apart.");
                }
            }
        }
        return Optional.empty();
    }

    /// The first bracket that changes what is said, if one does: a negation or a figure put in or taken out, or more
    /// replaced than a bracket may.
    Optional<Swallowed> misused() {
        return swallowed().stream().filter(Overlay::misuses).findFirst();
    }

    private static boolean misuses(Swallowed swallowed) {
        if (swallowed.open().kind() != Kind.BRACKET) {
            return false;
        }
        Skeleton inside = Skeleton.of(swallowed.open().text());
        List<String> claims = Tokens.of(inside, 0, inside.length(), 0, Set.of()).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .toList();
        boolean negates = claims.stream().anyMatch(Negations::isNegation);
        boolean negated = Negations.swallowed(swallowed.words()) >= 0;
        return negates != negated || swallowed.words().size() > BRACKETED || !figures(swallowed.words(), claims);
    }

    private static boolean figures(List<String> replaced, List<String> claims) {
        List<String> there = replaced.stream().filter(Overlay::hasFigure).toList();
        List<String> here = claims.stream().filter(Overlay::hasFigure).toList();
        return there.isEmpty() || here.isEmpty() || there.equals(here);
    }

    private static boolean hasFigure(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /// The stretches that differ, both sides; neighbours are told as one.
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        int from = 0;
        List<Step> steps = alignment.steps();
        while (from < steps.size()) {
            if (!differs(steps.get(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < steps.size() && differs(steps.get(to))) {
                to++;
            }
            differences.add(difference(steps.subList(from, to)));
            from = to;
        }
        return differences;
    }

    private Difference difference(List<Step> steps) {
        List<Token> ours = steps.stream()
                .filter(s -> s.claimed() >= 0)
                .map(s -> claimed.get(s.claimed()))
                .toList();
        List<Token> theirs = steps.stream()
                .filter(s -> s.source() >= 0)
                .map(s -> source.get(s.source()))
                .toList();
        return new Difference(
                ours.isEmpty()
                        ? ""
                        : quotation.substring(
                                ours.getFirst().start(), ours.getLast().end()),
                theirs.isEmpty()
                        ? ""
                        : text.substring(
                                theirs.getFirst().start(), theirs.getLast().end()));
    }

    /// The words with which the text breaks into the quotation to name the speaker, or "".
    String interruption() {
        List<Token> words = leftOut();
        return words.isEmpty()
                ? ""
                : text.substring(words.getFirst().start(), words.getLast().end());
    }

    private List<Token> leftOut() {
        return alignment.steps().stream()
                .filter(s -> s.move() == Move.DROPPED)
                .map(s -> source.get(s.source()))
                .filter(t -> t.isWord() && t.optional())
                .toList();
    }

    boolean leavesOutNoteNumbersOnly() {
        return leftOut().stream().allMatch(NoteNumbers::isNumber);
    }

    boolean onlyMarksDiffer() {
        return alignment.steps().stream()
                .filter(this::differs)
                .noneMatch(s -> (s.claimed() >= 0 && claimed.get(s.claimed()).isWord())
                        || (s.source() >= 0 && source.get(s.source()).isWord()));
    }

    Comparability comparability() {
        return Comparability.of(claimed, source, alignment.steps());
    }
}
