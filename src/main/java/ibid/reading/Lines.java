package ibid.reading;

import java.util.ArrayList;
import java.util.List;

/// The lines of the blocks, so that a list whose items have no blank line between them is seen as well.
final class Lines {
    /// @param start past the indentation
    /// @param indent in characters
    /// @param block the index of its block
    /// @param first whether it is the block's first
    record Line(int start, int end, int indent, int block, boolean first) {}

    private Lines() {}

    static List<Line> of(String text, List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            int from = block.start();
            while (from < block.end()) {
                int stop = text.indexOf('\n', from);
                int end = stop < 0 || stop > block.end() ? block.end() : stop;
                int start = from;
                while (start < end && NoteLabel.isSpace(text.charAt(start))) {
                    start++;
                }
                if (start < end) {
                    boolean first = from == block.start();
                    lines.add(new Line(start, end, start - from + (first ? indentBefore(text, start) : 0), b, first));
                }
                from = end + 1;
            }
        }
        return lines;
    }

    private static int indentBefore(String text, int start) {
        int i = start;
        while (i > 0 && NoteLabel.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return start - i;
    }
}
