package ibid.reading;

import java.util.ArrayList;
import java.util.List;

/// An essay as its author meant it, to be printed in every style that documents come in.
record Essay(List<Chapter> chapters) {
    record Chapter(List<Paragraph> paragraphs) {}

    record Paragraph(List<Sentence> sentences) {}

    /// @param note the note that its marker points at; empty for none
    record Sentence(String words, String note) {
        boolean cites() {
            return !note.isEmpty();
        }
    }

    /// A note as a reader must find it.
    ///
    /// @param sentence the sentence that its marker stands behind
    record Cited(String label, String note, String sentence) {}

    /// Labels count through the essay, or anew in each chapter.
    List<Cited> notes(boolean byChapter) {
        List<Cited> notes = new ArrayList<>();
        for (Chapter chapter : chapters) {
            int before = byChapter ? notes.size() : 0;
            for (Paragraph paragraph : chapter.paragraphs()) {
                for (Sentence sentence : paragraph.sentences()) {
                    if (sentence.cites()) {
                        String label = Integer.toString(notes.size() - before + 1);
                        notes.add(new Cited(label, sentence.note(), sentence.words()));
                    }
                }
            }
        }
        return notes;
    }
}
