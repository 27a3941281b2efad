package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.List;
import java.util.Locale;

/// What each way to read a quotation out of a text costs, so that the cheapest names the edit a person would name.
///
/// Words left out in one stretch cost little more than one, so that the words on both sides of a dropped clause are
/// seen to stand there; a word put in costs as much as any other.
final class EditCosts {
    /// More than any reading of a window can cost.
    static final int NEVER = 1 << 28;

    private static final int ADDED = 945;
    private static final int CHANGED = 950;
    private static final int ALIKE = 40;
    /// Shorter words are alike by chance.
    private static final int LIKENESS = 4;

    private static final int MARKS = 200;
    private static final int SIGN = 900;
    private static final int INTERRUPTED = 20;

    /// At the edges a changed word costs less than one put on outside, so that it lies within the place.
    private static final int EDGE_ADDED = 1200;

    private static final int EDGE_CHANGED = 1100;
    /// A word of grammar, a like word or another figure at the edge is a changed one: no reason to look for it further
    /// off, past more than one word.
    private static final int EDGE_KIN = 425;
    /// A word of grammar for one of content. "a cautious" for "an orderly" is two changed words, not one that is
    /// changed
    /// and one put in.
    private static final int EDGE_GRAMMAR = 435;

    private static final int RUN = 350;
    private static final int IN_RUN = 50;
    /// A comma within; one that opens the run costs as a word, as in "who, by law, may".
    private static final int CLAUSE = 150;
    /// For a last word alone nobody looks in the next sentence.
    private static final int SENTENCE = 700;
    /// Of fewer words, any sentence may have all.
    private static final int SHORT = 4;

    private static final int SHORT_RUN = 1000;

    private final List<Token> claimed;
    private final boolean brief;

    EditCosts(List<Token> claimed) {
        this.claimed = claimed;
        this.brief = claimed.stream().filter(Token::isWord).count() < SHORT;
    }

    /// @param i index of the quotation's token
    int add(int i) {
        Token token = claimed.get(i);
        return switch (token.kind()) {
            case WORD, INFLECTED -> isEdge(i) ? EDGE_ADDED : ADDED;
            case MARKS -> token.optional() ? 0 : marks(token);
            case ELLIPSIS, BRACKET -> 0;
        };
    }

    private boolean isEdge(int i) {
        return i == 0 || i == claimed.size() - 1;
    }

    /// A sign of value changes what is said; a comma does not change it as much as a word.
    private static int marks(Token token) {
        return token.text().chars().anyMatch(c -> "%‰$€£¥₩₹+=°".indexOf(c) >= 0) ? SIGN : MARKS;
    }

    /// A token of the text left out by itself; a word is left out as a run of one.
    static int drop(Token token) {
        if (token.kind() == Kind.MARKS) {
            return token.optional() ? 0 : marks(token);
        }
        return token.optional() ? INTERRUPTED : NEVER;
    }

    /// The first token of a run that is left out.
    int openRun(Token token) {
        if (brief) {
            return token.isWord() ? SHORT_RUN : NEVER;
        }
        return RUN + (inRun(token) == SENTENCE ? SENTENCE : IN_RUN);
    }

    int inRun(Token token) {
        if (token.isWord()) {
            return brief ? SHORT_RUN : IN_RUN;
        }
        return token.text().chars().anyMatch(c -> ".!?。！？".indexOf(c) >= 0) ? SENTENCE : CLAUSE;
    }

    static int swallow(Token open, Token token) {
        int each = open.kind() == Kind.ELLIPSIS ? 1 : 3;
        return token.kind() == Kind.MARKS ? 0 : each;
    }

    /// Of two tokens that are not the same.
    int change(int i, Token theirs) {
        Token ours = claimed.get(i);
        if (ours.isWord() != theirs.isWord()) {
            return NEVER;
        }
        return switch (ours.kind()) {
            case MARKS -> Math.max(marks(ours), marks(theirs));
            case WORD, INFLECTED -> isEdge(i) ? edge(ours, theirs) : CHANGED - alike(ours, theirs);
            case ELLIPSIS, BRACKET -> NEVER;
        };
    }

    private static int edge(Token ours, Token theirs) {
        boolean kin = alike(ours, theirs) > 0
                || (isFigure(ours) && isFigure(theirs))
                || (isCapital(ours) && isCapital(theirs));
        if (kin) {
            return EDGE_KIN;
        }
        if (!isGrammar(ours) || Brackets.isPronoun(ours)) {
            return EDGE_CHANGED;
        }
        return isGrammar(theirs) ? EDGE_KIN : EDGE_GRAMMAR;
    }

    private static boolean isGrammar(Token token) {
        return StopWords.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isFigure(Token token) {
        return token.text().chars().anyMatch(Character::isDigit);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private static int alike(Token ours, Token theirs) {
        int shorter = Math.min(ours.text().length(), theirs.text().length());
        if (shorter < LIKENESS
                || shorter * 2 < Math.max(ours.text().length(), theirs.text().length())) {
            return 0;
        }
        double similarity = Similarity.of(ours.text(), theirs.text());
        return similarity < 0.5 ? 0 : (int) (ALIKE * similarity);
    }

    boolean same(int i, Token theirs) {
        Token ours = claimed.get(i);
        if (ours.isWord() != theirs.isWord()) {
            return false;
        }
        if (ours.kind() == Kind.INFLECTED) {
            return Inflection.of(ours.text()).matches(theirs.text());
        }
        if (ours.text().equals(theirs.text())) {
            return true;
        }
        if (ours.kind() == Kind.MARKS) {
            return theirs.optional() && theirs.text().length() > 1 && ",.;-、。".contains(ours.text());
        }
        boolean first = i == 0 || claimed.get(i - 1).isOpen();
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
}
