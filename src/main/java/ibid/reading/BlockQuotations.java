package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Decides which blocks are quotations: words of somebody else that a document sets off, and which therefore carry no
/// quotation marks.
final class BlockQuotations {
    /// With more than this many set off ...
    private static final int MANY = 8;
    /// ... and this share of the body's letters among them, indenting is how the whole page is laid out.
    private static final double LAYOUT = 0.75;
    /// Shorter than this nothing is told from an address, a formula, an item of a list.
    private static final int FEWEST_WORDS = 6;
    private static final int LONGEST_PULLED = 600;

    private final String text;
    private final List<Block> blocks;

    private BlockQuotations(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = new ArrayList<>(blocks);
    }

    /// The blocks with none left that may or may not be a quotation, and the attributions told from the quotations.
    static List<Block> settle(String text, List<Block> blocks) {
        boolean any = blocks.stream().anyMatch(block -> switch (block.kind()) {
            case QUOTATION, ATTRIBUTION, INDENTED -> true;
            case FRONT, HEADING, PARAGRAPH, LIST_ITEM, TABLE, CODE, NOTES_HEADING, NOTE, BACK -> false;
        });
        return any ? new BlockQuotations(text, blocks).settled() : blocks;
    }

    private List<Block> settled() {
        for (int b = 0; b < blocks.size(); b++) {
            if (is(b, Kind.INDENTED)) {
                set(b, isSurelyQuoted(b) ? Kind.QUOTATION : Kind.PARAGRAPH);
            }
        }
        if (isLayout()) {
            IntStream.range(0, blocks.size())
                    .filter(b -> is(b, Kind.QUOTATION) || is(b, Kind.ATTRIBUTION))
                    .forEach(b -> set(b, Kind.PARAGRAPH));
        }
        for (int b = 0; b < blocks.size(); b++) {
            if (is(b, Kind.QUOTATION) && isPulled(blocks.get(b))) {
                set(b, Kind.PARAGRAPH);
            }
        }
        for (int b = 1; b < blocks.size(); b++) {
            boolean may = is(b, Kind.QUOTATION) || is(b, Kind.PARAGRAPH);
            boolean last = b + 1 == blocks.size() || !is(b + 1, Kind.QUOTATION) || is(b, Kind.PARAGRAPH);
            if (may
                    && last
                    && is(b - 1, Kind.QUOTATION)
                    && Attributions.is(blocks.get(b).of(text))) {
                set(b, Kind.ATTRIBUTION);
            }
        }
        return List.copyOf(blocks);
    }

    private boolean is(int block, Kind kind) {
        return blocks.get(block).kind() == kind;
    }

    private void set(int block, Kind kind) {
        blocks.set(block, blocks.get(block).as(kind));
    }

    /// Whole sentences, that a colon leads up to, or that go on a quotation, or end in a marker or a page.
    private boolean isSurelyQuoted(int at) {
        String words = blocks.get(at).of(text);
        boolean prose = Quotations.words(words, new Span(0, words.length())) >= FEWEST_WORDS
                && NoteLabel.at(words, 0, words.length()) == null
                && (Character.isLetter(words.codePointAt(0)) || "“„«‘\"'[(….「『".indexOf(words.charAt(0)) >= 0)
                && words.indexOf('|') < 0
                && Attributions.endsSentence(words);
        boolean led = at > 0
                && (is(at - 1, Kind.QUOTATION)
                        || (is(at - 1, Kind.PARAGRAPH)
                                && Attributions.leadsUp(blocks.get(at - 1).of(text))));
        return prose && (led || Attributions.isCited(words));
    }

    private boolean isLayout() {
        long setOff = 0;
        long letters = 0;
        int count = 0;
        for (Block block : blocks) {
            boolean quoted = block.kind() == Kind.QUOTATION;
            count += quoted ? 1 : 0;
            setOff += quoted ? block.end() - block.start() : 0;
            letters += block.kind().isBody() ? block.end() - block.start() : 0;
        }
        return count > MANY && setOff > letters * LAYOUT;
    }

    /// A pull quote: what the document itself says, set large.
    private boolean isPulled(Block block) {
        String words = folded(block);
        return words.length() <= LONGEST_PULLED
                && blocks.stream()
                        .filter(other -> other.kind() == Kind.PARAGRAPH)
                        .anyMatch(other -> folded(other).contains(words));
    }

    private String folded(Block block) {
        return block.of(text).replaceAll("[\\s\"“”„«»]+", " ").strip();
    }
}
