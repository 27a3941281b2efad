package ibid.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an ellipsis at the beginning or the end of a quotation may hide.
final class EdgeEllipses {
    /// Clauses longer than this are not looked for.
    private static final int FARTHEST = 200;

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
            List<String> lower =
                    before.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            if (goesOn && Limits.endsInHedge(lower)) {
                return Optional.of("The ellipsis leaves out “" + before.getLast() + "”.");
            }
            String opening = opening(text.original, edges.start());
            if (!opening.isEmpty() && Limits.opens(lowerWords(opening))) {
                return Optional.of("The ellipsis leaves out “" + opening + "”.");
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
            String clause = clause(text.original, edges.end());
            if (Limits.inverts(lowerWords(clause))) {
                return Optional.of("The ellipsis leaves out “" + clause + "”.");
            }
        }
        return Optional.empty();
    }

    /// What a reader has to know of words that stand in the copy: that a negation stands right before them.
    static @Nullable String denial(Edges edges, Skeleton text) {
        int at = text.at(edges.start());
        List<String> before = at == 0 ? List.of() : words(text, Math.max(0, at - 24), at);
        boolean denied = !before.isEmpty() && isWithinSentence(text, at) && Negations.isNegation(before.getLast());
        return denied ? "In the copy “" + before.getLast() + "” stands right before it." : null;
    }

    /// The clause behind a comma right after the quotation, to the next mark.
    private static String clause(String text, int at) {
        int start = at;
        while (start < text.length() && ", ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start < FARTHEST && ",.!?;:…\n“”\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, start).contains(",") ? text.substring(start, end) : "";
    }

    /// What leads up to a quotation from the beginning of its sentence, if a comma parts them.
    private static String opening(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || ",、，".indexOf(text.charAt(end - 1)) < 0) {
            return "";
        }
        int start = end - 1;
        while (start > 0 && end - start < FARTHEST && ".!?;:…。！？\n“”\"".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end - 1).strip();
    }

    private static List<String> lowerWords(String opening) {
        Skeleton skeleton = Skeleton.of(opening);
        return words(skeleton, 0, skeleton.length()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
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
