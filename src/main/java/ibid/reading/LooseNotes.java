package ibid.reading;

import ibid.reading.Lines.Line;
import ibid.reading.NoteLabel.Style;
import ibid.reading.NoteSection.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Notes that stand between the paragraphs of the body, as at the foot of a page: a paragraph with a distinct
/// label, after a marker like it.
final class LooseNotes {
    private final String text;
    private final List<Line> lines;
    private final List<MarkerCandidate> candidates;
    private final Set<Integer> taken = new HashSet<>();
    private final boolean symbolsOnly;
    private int series;

    LooseNotes(String text, List<Line> lines, List<MarkerCandidate> candidates, List<Entry> known) {
        this.text = text;
        this.lines = lines;
        this.candidates = candidates;
        for (Entry entry : known) {
            for (int i = entry.firstLine(); i < entry.lastLine(); i++) {
                taken.add(i);
            }
            series = entry.series() + 1;
        }
        this.symbolsOnly = !known.isEmpty();
    }

    List<Entry> find() {
        List<Entry> found = new ArrayList<>();
        Map<String, Integer> open = new HashMap<>();
        int next = 0;
        int previous = -1;
        int previousEnd = -1;
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            while (next < candidates.size() && candidates.get(next).span().start() < line.start()) {
                candidates.get(next).labels().forEach(label -> open.merge(label, 1, Integer::sum));
                next++;
            }
            NoteLabel label = taken.contains(i) ? null : NoteLabel.at(text, line.start(), line.end());
            boolean nextNumber = label != null && label.number() > 0 && label.number() == previous + 1;
            boolean nextSymbol = label != null && label.style() == Style.SYMBOL && open.containsKey(label.label());
            boolean follows = previousEnd == i && (nextNumber || nextSymbol);
            boolean begins = label != null
                    && (line.first() || follows)
                    && mayBe(label)
                    && (follows || open.containsKey(label.label()));
            if (label == null || !begins) {
                i++;
                continue;
            }
            if (label.number() >= 0 && label.number() <= previous) {
                series++;
            }
            open.remove(label.label());
            int stop = endOf(i, label);
            found.add(new Entry(label, label.style() == Style.SYMBOL ? series + found.size() : series, i, stop));
            series = found.getLast().series();
            previous = label.number() >= 0 ? label.number() : previous;
            previousEnd = stop;
            i = stop;
        }
        return found;
    }

    private boolean mayBe(NoteLabel label) {
        return label.style().isDistinct()
                && label.end() < text.length()
                && (!symbolsOnly || label.style() == Style.SYMBOL);
    }

    /// Its own lines up to the next label in the same paragraph, and indented paragraphs after it.
    private int endOf(int start, NoteLabel label) {
        int i = start + 1;
        while (i < lines.size()) {
            Line line = lines.get(i);
            NoteLabel other = NoteLabel.at(text, line.start(), line.end());
            boolean nextNote = other != null
                    && other.style() == label.style()
                    && (other.number() == label.number() + 1 || label.style() == Style.SYMBOL);
            boolean own = line.first()
                    ? line.indent() >= 2 && line.indent() > lines.get(start).indent()
                    : true;
            if (nextNote || !own) {
                break;
            }
            i++;
        }
        return i;
    }
}
