package ibid.passage;

import ibid.passage.Alignment.Move;
import ibid.passage.Alignment.Step;
import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation laid over a window of the text: what is the same, what differs, what an ellipsis or bracket stands for.
final class Overlay {
    /// Words that an ellipsis may leave out before its parts no longer stand together.
    private static final int NEAR = 120;

    /// An editor's remark behind the last word, as "[sic]".
    private static final Pattern REMARK = Pattern.compile("\\s*\\[[^\\[\\]]+\\]");

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
            from = Brackets.before(source, from);
            claimedFrom = 0;
        }
        if (claimed.getLast().kind() == Kind.BRACKET) {
            to = Brackets.after(source, to);
            claimedTo = quotation.length();
        }
        Matcher remark = REMARK.matcher(quotation).region(claimedTo, quotation.length());
        claimedTo = remark.lookingAt() ? remark.end() : claimedTo;
        return Edges.of(quotation, claimedFrom, claimedTo, text, from, to);
    }

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
                int hidden = isInverted(swallowed) ? 0 : Negations.swallowed(swallowed.words());
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

    /// Whether the stretch opens behind a mark and holds a condition that only its order tells.
    private boolean isInverted(Swallowed swallowed) {
        boolean parted = swallowed.start() >= 0
                && swallowed.end() > swallowed.start()
                && ",;:-–—(".indexOf(text.charAt(swallowed.start())) >= 0;
        return parted
                && Limits.inverts(swallowed.words().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /// The first bracket that changes what is said, if one does: a negation or a figure put in or taken out, or more
    /// replaced than a bracket may.
    Optional<Swallowed> misused() {
        return swallowed().stream().filter(Brackets::misuses).findFirst();
    }

    /// The stretches that differ, both sides; neighbours are told as one.
    List<Difference> differences() {
        return Edits.of(claimed, source, alignment.steps(), this::differs).stream()
                .map(edit -> edit.difference(quotation, text))
                .toList();
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
