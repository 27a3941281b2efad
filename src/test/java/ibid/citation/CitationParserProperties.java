package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a note holds, its citations are stretches of it, in order, without overlap.
class CitationParserProperties {
    private static final CitationParser PARSER = new CitationParser();

    @Property(tries = 400)
    void citationsAreOrderedStretchesOfTheNote(@ForAll("notes") String note) {
        int end = 0;
        for (ParsedCitation citation : PARSER.parse(note, null)) {
            assertTrue(citation.start() >= end);
            assertEquals(note.substring(citation.start(), citation.end()), citation.text());
            assertTrue(citation.confidence() >= 0 && citation.confidence() <= 1);
            end = citation.end();
        }
    }

    @Property(tries = 200)
    void readingIsTheSameTwice(@ForAll("notes") String note) {
        assertEquals(PARSER.parse(note, "en"), PARSER.parse(note, "en"));
    }

    @Provide
    Arbitrary<String> notes() {
        Arbitrary<String> pieces = Arbitraries.of(
                "See ",
                "A. Hill",
                ", ",
                "The Dams",
                " (",
                "1960",
                ")",
                " 12",
                ". ",
                "; ",
                "“",
                "”",
                "‘",
                "’",
                "[",
                "]",
                "ibid.",
                "op. cit.",
                "n. 4",
                "and ",
                "Vgl. ",
                "in ",
                "ed. ",
                "https://a.example/b",
                "10.1000/182",
                "『",
                "』",
                "「",
                "」",
                "年",
                "\n",
                "v. ",
                "Act ",
                "S. 5 ff.",
                "—",
                "é",
                "\uD83D\uDE00",
                "\uD83D",
                "§ ",
                "Id.",
                "supra note ",
                "May ",
                "und ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(40).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(200));
    }
}
