package ibid.passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an ellipsis at the beginning or the end of a quotation may hide.
final class EdgeEllipses {
    private EdgeEllipses() {}

    /// An ellipsis at the edge: a negation right before the quotation, a limiting clause right after it.
    static Optional<String> hidden(QuotationPattern pattern, Edges edges, Skeleton text) {
        if (pattern.opensWithEllipsis()) {
            int at = text.at(edges.start());
            boolean goesOn = at > 0 && isWithinSentence(text, at);
            List<String> before = words(text, Math.max(0, at - 24), at);
            if (goesOn && !before.isEmpty() && Negations.isNegation(before.getLast())) {
                return Optional.of("The ellipsis leaves out “" + before.getLast() + "”.");
            }
        }
        if (pattern.endsWithEllipsis()) {
            int from = text.at(edges.end());
            List<String> after = words(text, from, Math.min(text.length(), from + 60));
            boolean goesOn = isWithinSentence(text, from);
            int narrows = Negations.swallowed(after);
            narrows = narrows < 2 ? narrows : -1;
            if (goesOn && narrows >= 0) {
                return Optional.of("The ellipsis leaves out “" + after.get(narrows) + "”.");
            }
        }
        return Optional.empty();
    }

    private static boolean isWithinSentence(Skeleton text, int at) {
        if (at >= text.length()) {
            return false;
        }
        String gap = text.original.substring(text.gapFrom(at), text.gapTo(at));
        return gap.chars().noneMatch(c -> ".!?;:…。！？\n".indexOf(c) >= 0);
    }

    private static List<String> words(Skeleton text, int from, int to) {
        int start = from;
        while (start < to && !text.isBoundary(start)) {
            start++;
        }
        return Tokens.of(text, start, to, 0, Set.of()).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .toList();
    }
}
