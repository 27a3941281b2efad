package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What "[they]" may stand for: a few words, and nothing that changes what is said.
final class Brackets {
    private static final int REPLACED = 10;
    private static final int OPENING = 3;

    private static final Set<String> PRONOUNS = Words.of("""
            i me you he him she her it we us they them this that these those who his its their our my your here there
            er sie es wir ihr ihm ihn ihnen uns dies das il elle ils elles nous vous lui eux cela ce él ella ellos
            他 她 它 彼""");

    private Brackets() {}

    /// Whether it puts in or takes out a negation or a figure, or replaces more than a bracket may.
    static boolean misuses(Overlay.Swallowed swallowed) {
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
        return negates != negated || swallowed.words().size() > REPLACED || !figures(swallowed.words(), claims);
    }

    private static boolean figures(List<String> replaced, List<String> claims) {
        List<String> there = replaced.stream().filter(Brackets::hasFigure).toList();
        List<String> here = claims.stream().filter(Brackets::hasFigure).toList();
        return there.isEmpty() || here.isEmpty() || there.equals(here);
    }

    private static boolean hasFigure(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /// Where the place begins: a bracket at the very beginning stands for the words that open the sentence, if these
    /// are few.
    static int before(List<Token> source, int from) {
        List<Token> before = new ArrayList<>();
        for (int i = source.size() - 1; i >= 0 && before.size() <= OPENING; i--) {
            Token token = source.get(i);
            if (token.end() <= from) {
                if (token.kind() == Kind.MARKS && token.text().matches(".*[.!?;:'。！？；：].*")) {
                    return before.isEmpty() ? from : before.getLast().start();
                }
                if (before.isEmpty() && isPronoun(token)) {
                    return token.start();
                }
                if (token.isWord()) {
                    before.add(token);
                }
            }
        }
        boolean many = before.size() > OPENING;
        if (before.isEmpty() || (many && !isPronoun(before.getFirst()))) {
            return from;
        }
        return (many ? before.getFirst() : before.getLast()).start();
    }

    /// Where it ends: a bracket at the very end stands for a pronoun.
    static int after(List<Token> source, int to) {
        for (Token token : source) {
            if (token.start() >= to) {
                return isPronoun(token) ? token.end() : to;
            }
        }
        return to;
    }

    static boolean isPronoun(Token token) {
        return token.isWord() && PRONOUNS.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
