package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.HashMap;
import java.util.Map;

/// How far plain text sets in its lines, and which paragraphs it sets off by it.
///
/// @param common how far most lines are set in
/// @param first how far most paragraphs' first lines are
record Indents(String text, int common, int first) {
    private static final int TAB = 4;
    private static final int SET_OFF = 2;

    static Indents of(String text) {
        Map<Integer, Integer> lines = new HashMap<>();
        Map<Integer, Integer> firsts = new HashMap<>();
        boolean blankBefore = true;
        for (int from = 0; from < text.length(); ) {
            int stop = lineEnd(text, from, text.length());
            int depth = depth(text, from, stop);
            if (depth >= 0) {
                lines.merge(depth, 1, Integer::sum);
                firsts.merge(depth, blankBefore ? 1 : 0, Integer::sum);
            }
            blankBefore = depth < 0;
            from = stop + 1;
        }
        return new Indents(text, commonest(lines), commonest(firsts));
    }

    private static int commonest(Map<Integer, Integer> depths) {
        return depths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparingInt(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /// @param from the beginning of the first line
    Kind kind(int from, int end) {
        int lines = 0;
        int least = Integer.MAX_VALUE;
        boolean marked = true;
        for (int at = from; at < end; ) {
            int stop = lineEnd(text, at, end);
            int depth = depth(text, at, stop);
            if (depth >= 0) {
                lines++;
                least = Math.min(least, depth);
                marked &= text.charAt(start(text, at, stop)) == '>';
            }
            at = stop + 1;
        }
        if (marked) {
            return Kind.QUOTATION;
        }
        // A paragraph of one line may only begin further in, as others do.
        int usual = lines > 1 ? common : Math.max(common, first);
        return least >= usual + SET_OFF ? Kind.INDENTED : Kind.PARAGRAPH;
    }

    private static int lineEnd(String text, int from, int end) {
        int stop = text.indexOf('\n', from);
        return stop < 0 || stop > end ? end : stop;
    }

    private static int start(String text, int from, int stop) {
        int at = from;
        while (at < stop && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// In columns; -1 for a blank line.
    private static int depth(String text, int from, int stop) {
        int start = start(text, from, stop);
        int tabs =
                (int) text.substring(from, start).chars().filter(c -> c == '\t').count();
        return start == stop ? -1 : start - from + tabs * (TAB - 1);
    }
}
