package ibid.reading;

import ibid.reading.Lines.Line;
import ibid.reading.NoteLabel.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the notes of one section, from its first line on, and finds where the section ends.
///
/// Numbers rise by one; a line that begins with another number belongs to the note before it unless it makes a
/// series of its own. The last note has no next one to end it: see [#tail].
final class NoteSection {
    /// @param firstLine the line of its label
    /// @param lastLine the line after its last
    record Entry(NoteLabel label, int series, int firstLine, int lastLine) {}

    /// How far a number may jump and still be a gap in the numbering.
    private static final int WIDEST_GAP = 50;
    /// How many paragraphs may stand between the heading and the first note.
    private static final int LONGEST_PREAMBLE = 3;
    private static final int LONGEST_HEADING = 100;
    private static final int CONTINUATIONS_PAST_HEADING = 4;

    private final String text;
    private final List<Line> lines;
    private final int from;
    private final int to;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> lastLineOf = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private @Nullable Style style;
    private int last;
    private int series;
    private int entryStart = -1;
    private @Nullable NoteLabel entryLabel;
    private boolean several;

    private NoteSection(String text, List<Line> lines, int from, int to, int series) {
        this.text = text;
        this.lines = lines;
        this.from = from;
        this.to = to;
        this.series = series;
    }

    /// The notes that begin at the line or shortly after it; none if it is no section of notes.
    ///
    /// @param to the line that ends it at the latest
    /// @param series the first free number of a series
    static List<Entry> read(String text, List<Line> lines, int from, int to, int series) {
        NoteSection section = new NoteSection(text, lines, from, to, series);
        section.read();
        return section.entries;
    }

    private void read() {
        int first = firstLabel();
        if (first < 0 || style == null) {
            return;
        }
        for (int i = first; i < to; i++) {
            NoteLabel label = labelAt(i);
            if (label != null && label.number() >= 0 && label.style() == style) {
                lastLineOf.put(label.number(), i);
            }
        }
        int end = to;
        for (int i = first; i < to; i++) {
            NoteLabel label = labelAt(i);
            if (label != null && begins(label, i)) {
                close(i);
                open(label, i);
            } else if (i > first && isHeading(i) && !continues(i)) {
                end = i;
                break;
            } else if (lines.get(i).first() && lines.get(i).indent() == 0 && entryStart >= 0) {
                several |= nextNumberComesAfter(i);
            }
        }
        if (entryStart >= 0) {
            close(tail(end));
        }
    }

    private int firstLabel() {
        int symbol = -1;
        for (int i = from; i < to && lines.get(i).block() - lines.get(from).block() <= LONGEST_PREAMBLE; i++) {
            NoteLabel label = labelAt(i);
            if (label == null) {
                continue;
            }
            if (label.style() == Style.SYMBOL && symbol < 0) {
                symbol = i;
                style = Style.SYMBOL;
            } else if (label.number() != 0 && label.style() != Style.SYMBOL) {
                style = label.style();
                return symbol < 0 ? i : symbol;
            }
        }
        return symbol;
    }

    private @Nullable NoteLabel labelAt(int i) {
        Line line = lines.get(i);
        return NoteLabel.at(text, line.start(), line.end());
    }

    private boolean begins(NoteLabel label, int i) {
        boolean first = lines.get(i).first();
        if (label.style() == Style.SYMBOL) {
            return first && (style == Style.SYMBOL || last == 0);
        }
        if (label.style() != style) {
            return false;
        }
        int number = label.number();
        if (number < 0) {
            return first || label.style() == Style.BRACKET;
        }
        if (number == last + 1 || entryStart < 0) {
            return true;
        }
        boolean distinct = style.isDistinct();
        boolean alone = standsAlone(i);
        if (!first && !distinct && !alone) {
            return false;
        }
        if (number > last) {
            boolean expectedLater = lastLineOf.getOrDefault(last + 1, -1) > i;
            return number - last <= WIDEST_GAP && !expectedLater;
        }
        if (number == 1) {
            return isHeading(i - 1) || nextNumberFollows(i, 2);
        }
        return (distinct && first) || (number == last && (alone || !distinct));
    }

    /// Of a list without blank lines, a line that begins with a number and a point after one that ends like a
    /// sentence: not the wrapped end of a note.
    private boolean standsAlone(int i) {
        Line before = lines.get(i - 1);
        return (style == Style.POINT || style == Style.BRACKET)
                && i > from
                && Headings.endsLikeSentence(text, before.start(), before.end());
    }

    /// Whether the next label below is this number: then a `1` here starts a series and no list inside a note.
    private boolean nextNumberFollows(int i, int number) {
        for (int j = i + 1; j < to; j++) {
            NoteLabel label = labelAt(j);
            if (label != null && label.style() == style && (lines.get(j).first() || standsAlone(j))) {
                return label.number() == number && lastLineOf.getOrDefault(last + 1, -1) < i;
            }
        }
        return false;
    }

    private boolean nextNumberComesAfter(int i) {
        return lastLineOf.getOrDefault(last + 1, -1) > i;
    }

    private void open(NoteLabel label, int i) {
        int number = label.number();
        if (number == 1 && seen.contains(1)) {
            series++;
            seen.clear();
        }
        if (number >= 0) {
            last = number;
            seen.add(number);
        }
        entryLabel = label;
        entryStart = i;
    }

    private void close(int end) {
        NoteLabel label = entryLabel;
        if (label != null) {
            int stop = end;
            while (stop - 1 > entryStart && isHeading(stop - 1)) {
                stop--;
            }
            entries.add(new Entry(label, series, entryStart, stop));
        }
        entryLabel = null;
    }

    private boolean isHeading(int i) {
        Line line = lines.get(i);
        boolean alone =
                line.first() && (i + 1 >= lines.size() || lines.get(i + 1).first());
        return alone
                && Headings.looksLike(text, line.start(), line.end())
                && line.end() - line.start() <= LONGEST_HEADING
                && labelAt(i) == null;
    }

    /// Whether notes go on after a heading: a chapter's notes follow it at once, or it was a short line of a note.
    private boolean continues(int heading) {
        int blocks = lines.get(heading).block() + CONTINUATIONS_PAST_HEADING;
        for (int i = heading + 1; i < to && lines.get(i).block() <= blocks; i++) {
            NoteLabel label = labelAt(i);
            if (label != null && label.style() == style && lines.get(i).first()) {
                boolean atOnce = lines.get(i).block() == lines.get(heading).block() + 1;
                return label.number() == last + 1 || (label.number() == 1 && atOnce);
            }
        }
        return false;
    }

    /// Where the last note ends: it keeps its own lines, and paragraphs after it only with a sign that they are its
    /// own (indented, going on in the middle of a sentence, or where other notes have several paragraphs as well).
    private int tail(int end) {
        int i = entryStart + 1;
        while (i < end && !lines.get(i).first()) {
            i++;
        }
        while (i < end) {
            int next = i + 1;
            while (next < end && !lines.get(next).first()) {
                next++;
            }
            Line line = lines.get(i);
            boolean wide = Blocks.blankLinesBefore(text, line.start())
                    > Blocks.blankLinesBefore(text, lines.get(entryStart).start());
            boolean indented =
                    line.indent() >= 2 && line.indent() > lines.get(entryStart).indent();
            boolean midSentence = Character.isLowerCase(text.charAt(line.start()));
            boolean own = indented
                    || midSentence
                    || (several && !wide && !BackMatter.looksLike(text, line.start(), line.end()));
            if (!own) {
                return i;
            }
            i = next;
        }
        return i;
    }
}
