package ibid.reading;

import ibid.reading.Essay.Chapter;
import ibid.reading.Essay.Paragraph;
import ibid.reading.Essay.Sentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One essay with notes in every style that we print, for tests of the whole program.
public final class PrintedEssays {
    private static final Essay ESSAY = new Essay(List.of(new Chapter(List.of(new Paragraph(List.of(
            new Sentence(EveryStylePropertyTest.SENTENCES.getFirst(), EveryStylePropertyTest.NOTES.getFirst()),
            new Sentence(EveryStylePropertyTest.SENTENCES.get(1), EveryStylePropertyTest.NOTES.get(1))))))));

    private PrintedEssays() {}

    /// By the style's name.
    public static Map<String, byte[]> all() {
        Map<String, byte[]> printed = new TreeMap<>();
        for (EssayStyle style : EssayStyle.values()) {
            printed.put(style.name(), style.print(ESSAY));
        }
        return printed;
    }
}
