package ibid.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.List;

/// One stretch of what became of some words: read in order, what is kept and struck gives the old words, what is kept
/// and inserted the new ones.
public record Edit(Kind kind, String text) {
    public enum Kind {
        KEPT,
        STRUCK,
        INSERTED
    }

    /// From some words to others, word by word.
    public static List<Edit> between(String before, String after) {
        return between(before, Words.of(before), after, Words.of(after));
    }

    /// From the old words to the new ones, word by word. Kept stretches are written as the new edition writes them.
    static List<Edit> between(String before, Words old, String after, Words now) {
        List<Edit> edits = new ArrayList<>();
        // Where the stretch that differs began and, so far, ends in each: one place may come as several deltas.
        int oldStart = 0;
        int oldEnd = 0;
        int newStart = 0;
        int newEnd = 0;
        for (AbstractDelta<String> delta : deltas(old.tokens(), now.tokens())) {
            int at = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            if (to > newEnd) {
                add(edits, Kind.STRUCK, old.text(before, oldStart, oldEnd));
                add(edits, Kind.INSERTED, now.text(after, newStart, newEnd));
                add(edits, Kind.KEPT, now.text(after, newEnd, to));
                oldStart = at;
                newStart = to;
            }
            oldEnd = at + delta.getSource().size();
            newEnd = to + delta.getTarget().size();
        }
        add(edits, Kind.STRUCK, old.text(before, oldStart, oldEnd));
        add(edits, Kind.INSERTED, now.text(after, newStart, newEnd));
        add(edits, Kind.KEPT, now.text(after, newEnd, now.tokens().size()));
        return List.copyOf(edits);
    }

    private static void add(List<Edit> edits, Kind kind, String text) {
        if (!text.isEmpty()) {
            edits.add(new Edit(kind, text));
        }
    }

    /// Where in the new text the words stand that some old words became: from the first to the last that was kept.
    static List<Span> kept(Words old, Words now) {
        List<Span> kept = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : deltas(old.tokens(), now.tokens())) {
            kept.addAll(now.spans().subList(next, delta.getTarget().getPosition()));
            next = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        kept.addAll(now.spans().subList(next, now.spans().size()));
        return kept;
    }

    /// The differences of two lists, in memory that grows with the lists and not with how much they differ.
    static <T> List<AbstractDelta<T>> deltas(List<T> before, List<T> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
    }
}
