package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a stretch of a skeleton into words and marks.
final class Tokens {
    private static final Set<String> SUSPENDING =
            Words.of("and or to und oder bis sowie wie et ou y o e en of och og eller");

    private Tokens() {}

    /// @param shift added to every offset
    /// @param joined words that the other side writes as one; a hyphen at a line end is dropped for these only
    static List<Token> of(Skeleton skeleton, int from, int to, int shift, Set<String> joined) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (at > from) {
                marks(skeleton, at, shift, tokens);
            }
            int end = wordEnd(skeleton, at, to);
            word(skeleton, at, end, shift, joined, tokens);
            at = end;
        }
        return tokens;
    }

    private static int wordEnd(Skeleton skeleton, int at, int to) {
        int end = at + 1;
        while (end < to && !skeleton.isBoundary(end)) {
            end++;
        }
        return end;
    }

    private static void word(Skeleton skeleton, int at, int end, int shift, Set<String> joined, List<Token> tokens) {
        int hyphen = at + 1;
        while (hyphen < end && skeleton.gap(hyphen) != Gap.SOFT_HYPHEN) {
            hyphen++;
        }
        if (hyphen < end
                && !joined.contains(skeleton.search.substring(at, end))
                && isWritten(skeleton, at, hyphen, end, joined)) {
            word(skeleton, at, hyphen, shift, joined, tokens);
            int from = skeleton.end(hyphen - 1);
            tokens.add(new Token(Kind.MARKS, "-", from + shift, from + 1 + shift, false));
            word(skeleton, hyphen, end, shift, joined, tokens);
            return;
        }
        tokens.add(new Token(
                Kind.WORD,
                skeleton.letters.substring(at, end),
                skeleton.start(at) + shift,
                skeleton.end(end - 1) + shift,
                false));
    }

    /// Whether the other side writes the two halves apart. "Pre- and post-war": a hyphen may stand for the rest of a
    /// word.
    private static boolean isWritten(Skeleton skeleton, int at, int hyphen, int end, Set<String> joined) {
        String second = skeleton.search.substring(hyphen, end);
        return joined.contains(second)
                && (SUSPENDING.contains(second) || joined.contains(skeleton.search.substring(at, hyphen)));
    }

    static void marks(Skeleton skeleton, int at, int shift, List<Token> tokens) {
        if (at > 0 && at < skeleton.length() && skeleton.gap(at) != Gap.MARKS) {
            return;
        }
        int from = skeleton.gapFrom(at);
        int to = skeleton.gapTo(at);
        String strict = Gap.canonical(skeleton.original, from, to, true);
        if (strict.isBlank()) {
            return;
        }
        while (from < to && Glyphs.isSpace(skeleton.original.charAt(from))) {
            from++;
        }
        while (to > from && Glyphs.isSpace(skeleton.original.charAt(to - 1))) {
            to--;
        }
        boolean optional = Gap.canonical(skeleton.original, skeleton.gapFrom(at), skeleton.gapTo(at), false)
                .isBlank();
        tokens.add(new Token(Kind.MARKS, strict, from + shift, to + shift, optional));
    }
}
