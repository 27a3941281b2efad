package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Draft.DraftNote;
import ibid.reading.Lines.Line;
import ibid.reading.NoteSection.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the notes that are only printed as notes: under a heading, as a numbered list at the end, or standing
/// between the paragraphs they belong to.
final class NoteFinder {
    private final String text;
    private final List<Block> blocks;
    private final List<Line> lines;
    private final List<MarkerCandidate> candidates;
    /// What each line is: its note's index, or one of the constants.
    private final int[] owner;
    private static final int BODY = -1;
    private static final int HEADING = -2;
    private final List<Entry> entries = new ArrayList<>();

    private NoteFinder(String text, List<Block> blocks, List<MarkerCandidate> candidates) {
        this.text = text;
        this.blocks = blocks;
        this.lines = Lines.of(text, blocks);
        this.candidates = candidates;
        this.owner = new int[lines.size()];
        Arrays.fill(owner, BODY);
    }

    static FoundNotes find(String text, List<Block> blocks, List<MarkerCandidate> candidates) {
        NoteFinder finder = new NoteFinder(text, blocks, candidates);
        finder.headedSections();
        if (finder.entries.isEmpty()) {
            finder.ruledFeet();
        }
        if (finder.entries.isEmpty()) {
            finder.closingList();
        }
        new LooseNotes(text, finder.lines, candidates, finder.entries).find().forEach(finder::take);
        return finder.result();
    }

    private void headedSections() {
        List<Integer> headings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.first()
                    && NotesHeading.is(text.substring(line.start(), Math.min(line.end(), line.start() + 100)))) {
                headings.add(i);
            }
        }
        for (int h = 0; h < headings.size(); h++) {
            int to = h + 1 < headings.size() ? headings.get(h + 1) : lines.size();
            if (takeAll(NoteSection.read(text, lines, headings.get(h) + 1, to, nextSeries()))) {
                owner[headings.get(h)] = HEADING;
                markSubheadings(headings.get(h), to);
            }
        }
    }

    /// Headings between two notes divide the notes by chapter and are no body.
    private void markSubheadings(int from, int to) {
        int lastOwned = from;
        for (int i = from + 1; i < to; i++) {
            if (owner[i] >= 0) {
                for (int j = lastOwned + 1; j < i; j++) {
                    owner[j] = HEADING;
                }
                lastOwned = i;
            }
        }
    }

    private boolean takeAll(List<Entry> section) {
        section.forEach(this::take);
        return !section.isEmpty();
    }

    private void take(Entry entry) {
        for (int i = entry.firstLine(); i < entry.lastLine(); i++) {
            owner[i] = entries.size();
        }
        entries.add(entry);
    }

    private int nextSeries() {
        return entries.isEmpty() ? 0 : entries.getLast().series() + 1;
    }

    private void ruledFeet() {
        RuledFeet.Feet feet = new RuledFeet(text, lines, candidates).find();
        if (takeAll(feet.entries())) {
            feet.rules().forEach(rule -> owner[rule] = HEADING);
        }
    }

    private void closingList() {
        takeAll(ClosingList.find(text, lines, candidates));
    }

    /// Cuts the blocks anew, so that each note begins and ends one.
    private FoundNotes result() {
        List<Block> cut = new ArrayList<>();
        List<DraftNote> notes = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        int i = 0;
        while (i < lines.size()) {
            int stop = i + 1;
            while (stop < lines.size()
                    && owner[stop] == owner[i]
                    && (owner[i] >= 0 || lines.get(stop).block() == lines.get(i).block())) {
                stop++;
            }
            Span span = new Span(
                    lines.get(i).start(),
                    trimmedEnd(lines.get(i).start(), lines.get(stop - 1).end()));
            if (owner[i] >= 0 && done.add(owner[i])) {
                Entry entry = entries.get(owner[i]);
                int words = Math.min(entry.label().end(), span.end());
                notes.add(new DraftNote("", entry.label().label(), entry.series(), span, new Span(words, span.end())));
            }
            cut.add(new Block(span, kind(i)));
            i = stop;
        }
        return new FoundNotes(notes, cut);
    }

    private Kind kind(int line) {
        return switch (owner[line]) {
            case BODY -> blocks.get(lines.get(line).block()).kind();
            case HEADING -> Kind.NOTES_HEADING;
            default -> Kind.NOTE;
        };
    }

    private int trimmedEnd(int start, int end) {
        int i = end;
        while (i > start && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
