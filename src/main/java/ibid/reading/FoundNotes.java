package ibid.reading;

import java.util.List;

/// Notes found in print, and the blocks as they are once the notes are told from the body.
record FoundNotes(List<Draft.DraftNote> notes, List<Block> blocks) {
    FoundNotes {
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
    }
}
