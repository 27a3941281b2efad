package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts text into paragraphs.
final class Blocks {
    /// A line longer than this was not broken by hand: it is a paragraph of its own.
    private static final int LONGEST_WRAPPED_LINE = 130;

    private Blocks() {}

    /// Paragraphs are set apart by blank lines; where lines are long, each line is one.
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        Indents indents = Indents.of(text);
        int i = 0;
        int length = text.length();
        while (i < length) {
            int start = i;
            int end = i;
            boolean wide = false;
            while (i < length) {
                int stop = text.indexOf('\n', i);
                stop = stop < 0 ? length : stop;
                if (isBlank(text, i, stop)) {
                    break;
                }
                wide |= stop - i > LONGEST_WRAPPED_LINE;
                end = stop;
                i = stop + 1;
            }
            if (end > start) {
                cut(text, start, end, wide, indents, blocks);
            } else {
                int stop = text.indexOf('\n', i);
                i = stop < 0 ? length : stop + 1;
            }
        }
        return blocks;
    }

    private static void cut(String text, int start, int end, boolean wide, Indents indents, List<Block> blocks) {
        int from = start;
        while (wide && from < end) {
            int stop = text.indexOf('\n', from);
            stop = stop < 0 || stop > end ? end : stop;
            add(text, from, stop, indents, blocks);
            from = stop + 1;
        }
        if (!wide) {
            add(text, start, end, indents, blocks);
        }
    }

    private static void add(String text, int from, int to, Indents indents, List<Block> blocks) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            boolean heading = Headings.looksLike(text, start, end);
            blocks.add(new Block(new Span(start, end), heading ? Kind.HEADING : indents.kind(from, end)));
        }
    }

    static int blankLinesBefore(String text, int start) {
        int newlines = 0;
        for (int i = start - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
            if (text.charAt(i) == '\n') {
                newlines++;
            }
        }
        return Math.max(0, newlines - 1);
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0' && text.charAt(i) != '\ufeff') {
                return false;
            }
        }
        return true;
    }
}
