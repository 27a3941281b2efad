package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Notes found in print, and the blocks as they are once the notes are told from the body.
record FoundNotes(List<DraftNote> notes, List<Block> blocks) {
    FoundNotes {
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
    }

    /// These and those that the format declares, each where it stands; theirs are a series of their own.
    FoundNotes and(Draft draft) {
        if (draft.notes().isEmpty()) {
            return this;
        }
        int series = notes.stream().mapToInt(DraftNote::series).max().orElse(-1) + 1;
        Stream<DraftNote> declared = draft.notes().stream().map(note -> note.inSeries(series + note.series()));
        Stream<Block> theirs = draft.blocks().stream().filter(block -> block.kind() == Block.Kind.NOTE);
        return new FoundNotes(
                Stream.concat(notes.stream(), declared)
                        .sorted(Comparator.comparingInt(note -> note.whole().start()))
                        .toList(),
                Stream.concat(blocks.stream(), theirs)
                        .sorted(Comparator.comparingInt(Block::start))
                        .toList());
    }
}
