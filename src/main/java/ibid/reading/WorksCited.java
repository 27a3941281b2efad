package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lists of works under a heading of their own ("Works cited"): they are no notes, and claim nothing.
final class WorksCited {
    private static final Set<String> HEADINGS = Set.of(
            "bibliography",
            "select bibliography",
            "selected bibliography",
            "works cited",
            "works consulted",
            "references",
            "reference list",
            "literature",
            "literature cited",
            "list of references",
            "sources",
            "further reading",
            "literatur",
            "literaturverzeichnis",
            "quellen",
            "quellenverzeichnis",
            "quellen- und literaturverzeichnis",
            "bibliographie",
            "références",
            "références bibliographiques",
            "ouvrages cités",
            "bibliografia",
            "riferimenti bibliografici",
            "opere citate",
            "bibliografía",
            "referencias",
            "referencias bibliográficas",
            "obras citadas",
            "参考文献",
            "文献",
            "引用文献",
            "主要参考文献");
    /// What nearly every entry has and few paragraphs begin with.
    private static final Pattern ENTRY = Pattern.compile(
            "(?:^|\\D)(?:1[5-9]|20)\\d\\d(?!\\d)|https?://|\\b(?:n\\.\\s?d\\.|forthcoming|im Druck|o\\.\\s?J\\.)|年");
    private static final int LONGEST_ENTRY = 600;
    private static final double MOST = 0.6;

    private WorksCited() {}

    /// The blocks, with such lists marked as back matter.
    static List<Block> mark(String text, List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b).kind() == Kind.HEADING && isHeading(blocks.get(b).of(text))) {
                int end = end(text, blocks, b + 1);
                if (isList(text, blocks, b + 1, end)) {
                    marked.subList(b + 1, end).replaceAll(entry -> entry.as(Kind.BACK));
                }
                b = end - 1;
            }
        }
        return marked;
    }

    private static boolean isHeading(String words) {
        String bare = Headings.bare(words).toLowerCase(Locale.ROOT).replaceAll("[\\s:.]+$", "");
        return HEADINGS.contains(bare);
    }

    /// An entry may look like a heading: it is short and ends in an address.
    private static int end(String text, List<Block> blocks, int from) {
        int end = from;
        while (end < blocks.size()) {
            Block block = blocks.get(end);
            boolean goesOn = switch (block.kind()) {
                case PARAGRAPH, LIST_ITEM, INDENTED, QUOTATION, ATTRIBUTION, TABLE -> true;
                case HEADING -> ENTRY.matcher(block.of(text)).find();
                case FRONT, CODE, NOTES_HEADING, NOTE, BACK -> false;
            };
            if (!goesOn) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isList(String text, List<Block> blocks, int from, int to) {
        long entries = blocks.subList(from, to).stream()
                .map(block -> block.of(text))
                .filter(words ->
                        words.length() <= LONGEST_ENTRY && ENTRY.matcher(words).find())
                .count();
        return entries > 0 && entries >= (to - from) * MOST;
    }
}
