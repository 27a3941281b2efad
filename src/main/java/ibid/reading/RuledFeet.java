package ibid.reading;

import ibid.reading.Lines.Line;
import ibid.reading.NoteSection.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notes at the foot of each page of a plain text, below a rule: the body goes on after them.
///
/// One rule alone may divide anything; several with a numbered note below each, that the text above points at, are
/// pages.
final class RuledFeet {
    private static final int FEWEST = 2;

    private final String text;
    private final List<Line> lines;
    private final List<MarkerCandidate> candidates;

    RuledFeet(String text, List<Line> lines, List<MarkerCandidate> candidates) {
        this.text = text;
        this.lines = lines;
        this.candidates = candidates;
    }

    /// @param rules the lines of the rules
    record Feet(List<Integer> rules, List<Entry> entries) {}

    Feet find() {
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (NotesHeading.isRule(text.substring(line.start(), line.end())) && notesBelow(i)) {
                rules.add(i);
            }
        }
        List<Entry> entries = new ArrayList<>();
        if (rules.size() >= FEWEST) {
            for (int r = 0; r < rules.size(); r++) {
                int to = r + 1 < rules.size() ? rules.get(r + 1) : lines.size();
                entries.addAll(NoteSection.read(text, lines, rules.get(r) + 1, to, seriesAfter(entries, rules.get(r))));
            }
        }
        return new Feet(rules, entries);
    }

    private boolean notesBelow(int rule) {
        NoteLabel label = labelAt(rule + 1);
        if (label == null || label.number() < 1) {
            return false;
        }
        Set<String> marked = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.span().start() < lines.get(rule).start())
                .forEach(candidate -> marked.addAll(candidate.labels()));
        return marked.contains(label.label());
    }

    /// Numbers that go on from page to page are one series.
    private int seriesAfter(List<Entry> entries, int rule) {
        if (entries.isEmpty()) {
            return 0;
        }
        Entry last = entries.getLast();
        NoteLabel label = labelAt(rule + 1);
        boolean goesOn = label != null && label.number() > last.label().number();
        return goesOn ? last.series() : last.series() + 1;
    }

    private @Nullable NoteLabel labelAt(int i) {
        return NoteLabel.at(text, lines.get(i).start(), lines.get(i).end());
    }
}
