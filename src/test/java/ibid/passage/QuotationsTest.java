package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.passage.QuotedSpan.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
    private static List<String> texts(String claim) {
        return Quotations.in(claim).stream().map(QuotedSpan::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    She said “the pier is gone.”            | the pier is gone
                    She said "the pier is gone," and left.  | the pier is gone
                    She said ‘the workers’ pier isn’t gone’ | the workers’ pier isn’t gone
                    She said 'it isn't gone' again          | it isn't gone
                    Sie sagte: „Der Kai ist weg.“           | Der Kai ist weg
                    Sie sagte: »Der Kai ist weg«.           | Der Kai ist weg
                    Elle a dit : « le quai a disparu »      | le quai a disparu
                    彼女は「桟橋はない」と述べた            | 桟橋はない
                    彼女は『桟橋はない』と述べた            | 桟橋はない
                    He asked “is it gone?” and left         | is it gone?
                    He said “it was the U.S.” and left      | it was the U.S.
                    He said “wait ...” and left             | wait ...
                    It goes on: “the pier is gone           | the pier is gone
                    """)
    void allMarksOfAllHousesQuote(String claim, String text) {
        assertEquals(List.of(text), texts(claim));
    }

    @Test
    void speechRunOverByTheSpeakerGivesBothParts() {
        assertEquals(List.of("We will go", "but not today"), texts("“We will go,” he said, “but not today.”"));
        assertEquals(
                List.of(Kind.SPEECH, Kind.SPEECH),
                Quotations.in("“We will,” he said, “not go.”").stream()
                        .map(QuotedSpan::kind)
                        .toList());
    }

    @Test
    void nestedQuotationsComeOuterFirst() {
        assertEquals(
                List.of("they told me ‘go home’ and I went", "go home"),
                texts("She wrote: “they told me ‘go home’ and I went.”"));
    }

    @Test
    void speechOfSeveralParagraphsOpensAnewWithEach() {
        assertEquals(
                List.of("The pier is gone", "The council knew"),
                texts("She wrote: “The pier is gone.\n\n“The council knew.”"));
    }

    @Test
    void linesBehindAngleBracketsAreABlockQuotation() {
        assertEquals(
                List.of("The pier is gone,\n> and nobody knew"),
                texts("She wrote:\n\n> The pier is gone,\n> and nobody knew.\n\nSo it was."));
    }

    @Test
    void apostrophesQuoteNothing() {
        assertEquals(List.of(), texts("The workers' council didn't meet in the '90s; it’s Jones’ fault."));
    }

    @Test
    void offsetsGiveTheWords() {
        String claim = "In “a quiet”, he said “town”, 5'10\" tall.";
        for (QuotedSpan span : Quotations.in(claim)) {
            assertEquals(span.text(), claim.substring(span.start(), span.end()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    The embassy said that the government was “disappointed.” | SPEECH
                    He advanced the concept of “active patience”             | SCARE
                    The “experts” met again                                  | SCARE
                    The so-called “free trade” went on                       | SCARE
                    An article, “The Long Road Home,” appeared               | TITLE
                    They passed the “Act for the Mending of Piers” in 1911   | TITLE
                    It was “contrary to the law of the sea”                  | SPEECH
                    """)
    void speechIsToldFromTitlesAndScareQuotes(String claim, Kind kind) {
        assertEquals(kind, Quotations.in(claim).getFirst().kind());
    }
}
