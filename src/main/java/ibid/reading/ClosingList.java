package ibid.reading;

import ibid.reading.Lines.Line;
import ibid.reading.NoteLabel.Style;
import ibid.reading.NoteSection.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A numbered list at the very end of a document that has no heading for its notes.
///
/// A list is only taken for notes when the body points at it, or when its labels look like nothing else.
final class ClosingList {
    private static final double LARGEST_REST = 0.1;
    private static final int LONGEST_REST = 1500;

    private ClosingList() {}

    static List<Entry> find(String text, List<Line> lines, List<MarkerCandidate> candidates) {
        for (Style style : List.of(Style.BRACKET, Style.SUPERSCRIPT, Style.POINT, Style.PARENTHESIS, Style.BARE)) {
            int start = lastListFrom(text, lines, style);
            if (start < 0) {
                continue;
            }
            List<Entry> entries = NoteSection.read(text, lines, start, lines.size(), 0);
            if (!entries.isEmpty()
                    && endsDocument(text, lines, entries.getLast().lastLine())
                    && isPointedAt(text, lines, start, style, entries, candidates)) {
                return entries;
            }
        }
        return List.of();
    }

    private static int lastListFrom(String text, List<Line> lines, Style style) {
        for (int i = lines.size() - 1; i > 0; i--) {
            NoteLabel label = labelAt(text, lines.get(i));
            if (label != null && label.style() == style && label.number() == 1) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable NoteLabel labelAt(String text, Line line) {
        return NoteLabel.at(text, line.start(), line.end());
    }

    private static boolean endsDocument(String text, List<Line> lines, int end) {
        if (end >= lines.size()) {
            return true;
        }
        int rest = lines.getLast().end() - lines.get(end).start();
        return rest <= Math.max(text.length() * LARGEST_REST, 300) && rest <= LONGEST_REST;
    }

    private static boolean isPointedAt(
            String text,
            List<Line> lines,
            int start,
            Style style,
            List<Entry> entries,
            List<MarkerCandidate> candidates) {
        Set<String> labels = new HashSet<>();
        entries.forEach(entry -> labels.add(entry.label().label()));
        Set<String> marked = new HashSet<>();
        for (MarkerCandidate candidate : candidates) {
            if (candidate.span().start() < lines.get(start).start() && suits(candidate.style(), style)) {
                candidate.labels().stream().filter(labels::contains).forEach(marked::add);
            }
        }
        boolean ruled = start > 0
                && NotesHeading.isRule(text.substring(
                        lines.get(start - 1).start(), lines.get(start - 1).end()));
        if (style.isDistinct()) {
            return ruled || !marked.isEmpty() || entries.size() > 1;
        }
        return ruled || marked.size() * 2 > entries.size();
    }

    private static boolean suits(MarkerCandidate.Style marker, Style label) {
        return switch (marker) {
            case BRACKET, SUPERSCRIPT, GLUED -> true;
            case PARENTHESIS -> label == Style.PARENTHESIS || label == Style.POINT;
            case SYMBOL, LONE_PARENTHESIS, GLUED_TO_FIGURE -> false;
        };
    }
}
