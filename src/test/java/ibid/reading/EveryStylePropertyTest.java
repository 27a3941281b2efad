package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.reading.Essay.Chapter;
import ibid.reading.Essay.Cited;
import ibid.reading.Essay.Paragraph;
import ibid.reading.Essay.Sentence;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// However an essay is printed, its notes are the same, each behind the sentence that it belongs to: none lost, none
/// made of a year, a list, a power or a page number.
class EveryStylePropertyTest {
    private static final int TAIL = 18;
    static final List<String> SENTENCES = List.of(
            "The dam at Ellery broke in 1889 and was never rebuilt.",
            "Roe wrote that “the mill is older than the village.”",
            "Hill gave two reasons: (1) the cost of it and (2) his own pride.",
            "By 1900 the weir [sic] had cost the parish 12,000 crowns.",
            "The charter of [1604] says nothing of a lock.",
            "It rose by 3.5 percent (1901) and fell by as much again.",
            "The pond covers 5 km² and is nowhere deeper than ten feet.",
            "Mr. Roe of No. 7 Quay St. signed the deed on 4 May 1912.",
            "Article 12(3) of the Act left the toll to the council.",
            "Who would have thought it of Ellery?",
            "Nobody, said the mayor, “not even my wife!”",
            "The council voted 9–4 against the bridge.");
    static final List<String> NOTES = List.of(
            "Roe, The Mill on the Brook (Ellery: Quay Press, 1912), 44.",
            "Ibid., 45–46.",
            "See Hill, “Of Dams,” Ellery Gazette, 3 May 1897; and Roe, 12.",
            "The number in [9] is that of the manuscript.",
            "Hill lists (1) the lock, (2) the weir and (3) the mill.",
            "Act of 4 May 1901, s. 12(3).",
            "On the toll see Roe, ch. 3. Hill disagrees: “It was never paid.”",
            "Gazette, 12 June 1899, 2.");

    @Property(tries = 400)
    void everyStyleGivesTheSameNotesAndLinks(@ForAll EssayStyle style, @ForAll("essays") Essay essay) {
        String type = style == EssayStyle.MARKDOWN ? "text/markdown" : null;
        Reading reading = Readings.of(style.print(essay), type);
        assertEquals(
                essay.notes(style.isByChapter()).stream()
                        .map(note -> new Cited(note.label(), note.note(), tail(note.sentence())))
                        .toList(),
                reading.notes().stream().map(note -> found(reading, note)).toList(),
                reading::text);
        assertEquals(List.of(), reading.problems());
    }

    private static Cited found(Reading reading, ReadNote note) {
        String place = note.markers().size() == 1
                ? tail(reading.text()
                        .substring(0, note.markers().getFirst().start())
                        .strip())
                : note.markers().toString();
        return new Cited(note.label(), note.text(), place);
    }

    private static String tail(String words) {
        return words.substring(Math.max(0, words.length() - TAIL));
    }

    @Provide
    Arbitrary<Essay> essays() {
        Arbitrary<String> words = Arbitraries.of(SENTENCES);
        Arbitrary<String> notes = Arbitraries.of(NOTES);
        Arbitrary<Sentence> plain = words.map(one -> new Sentence(one, ""));
        Arbitrary<Sentence> cited = Combinators.combine(words, notes).as(Sentence::new);
        Arbitrary<Sentence> sentences = Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(2, cited));
        // A chapter without notes would have no list of them, and one without a plain paragraph is none.
        Arbitrary<Paragraph> paragraphs =
                sentences.list().ofMinSize(2).ofMaxSize(6).map(Paragraph::new);
        Arbitrary<Chapter> chapters = Combinators.combine(
                        cited, sentences, paragraphs.list().ofMinSize(1).ofMaxSize(6))
                .as((citing, second, rest) -> new Chapter(
                        Stream.concat(Stream.of(new Paragraph(List.of(second, citing, second))), rest.stream())
                                .toList()));
        return chapters.list().ofMinSize(1).ofMaxSize(4).map(Essay::new);
    }
}
