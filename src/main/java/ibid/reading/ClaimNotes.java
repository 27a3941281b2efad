package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which notes stand for a sentence: those whose markers stand in it. A block quotation without a marker has that of
/// what follows in the same quotation, such as the name below it, or else that of the sentence that leads up to it.
final class ClaimNotes {
    private final String text;
    private final List<Block> blocks;
    private final NavigableMap<Integer, Set<Integer>> marked = new TreeMap<>();
    /// By block: the notes of the quotation from there on.
    private final List<Set<Integer>> following;
    private Span lead = new Span(0, 0);

    ClaimNotes(String text, List<Block> blocks, List<List<Span>> markers) {
        this.text = text;
        this.blocks = blocks;
        for (int n = 0; n < markers.size(); n++) {
            for (Span marker : markers.get(n)) {
                marked.computeIfAbsent(marker.start(), _ -> new TreeSet<>()).add(n);
            }
        }
        this.following = new ArrayList<>(Collections.nCopies(blocks.size() + 1, Set.of()));
        for (int b = blocks.size() - 1; b >= 0; b--) {
            following.set(b, following(b));
        }
    }

    private Set<Integer> following(int block) {
        Kind kind = blocks.get(block).kind();
        if (kind != Kind.QUOTATION && kind != Kind.ATTRIBUTION) {
            return Set.of();
        }
        Set<Integer> own = within(blocks.get(block).span());
        return own.isEmpty() && kind == Kind.QUOTATION ? following.get(block + 1) : own;
    }

    private Set<Integer> within(Span span) {
        Set<Integer> notes = new TreeSet<>();
        marked.subMap(span.start(), span.end()).values().forEach(notes::addAll);
        return notes;
    }

    /// To be asked in the order of the text.
    List<Integer> of(Sentence sentence) {
        if (blocks.get(sentence.block()).kind() != Kind.QUOTATION) {
            lead = sentence.span();
            return List.copyOf(within(sentence.span()));
        }
        Set<Integer> notes = following.get(sentence.block());
        boolean led = notes.isEmpty() && Attributions.leadsUp(lead.of(text)) && isBeforeQuotation(sentence.block());
        return List.copyOf(led ? within(lead) : notes);
    }

    /// Whether nothing but quotation stands between the sentence that was asked last and this block.
    private boolean isBeforeQuotation(int block) {
        int b = block;
        while (b > 0 && blocks.get(b - 1).kind() == Kind.QUOTATION) {
            b--;
        }
        return b > 0 && blocks.get(b - 1).span().contains(lead);
    }
}
