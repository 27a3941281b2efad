package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is named as different is the edit that was made, no more.
class NamedEditsTest {
    /// Words that no text of these tests has.
    private static final List<String> FOREIGN =
            List.of("zebra yak quince vortex umlaut jigsaw onyx gherkin lynx sphinx fjord waltz".split(" ", -1));

    private static final List<String> FOREIGN_SIGNS = List.of("狐狸懶狗跳過柵欄葡萄酒".split("", -1));

    private static final int MOST = 11;

    private final QuotationMatcher matcher = new QuotationMatcher();

    private enum Deed {
        DROP,
        INSERT,
        REPLACE
    }

    /// @param at index of the first word of the edit
    record Edited(String text, List<String> words, Deed deed, int at, int length) {
        List<String> there() {
            return deed == Deed.INSERT ? List.of() : words.subList(at, at + length);
        }

        List<String> put() {
            List<String> foreign = Glyphs.isUnspaced(text.charAt(0)) ? FOREIGN_SIGNS : FOREIGN;
            return deed == Deed.DROP ? List.of() : foreign.subList(0, length);
        }

        boolean isAtEdge() {
            return at == 0 || at + there().size() == words.size();
        }

        String quotation(String space) {
            List<String> edited = new ArrayList<>(words.subList(0, at));
            edited.addAll(put());
            edited.addAll(words.subList(at + there().size(), words.size()));
            return String.join(space, edited);
        }
    }

    @Property(tries = 400)
    void theEditThatWasMadeIsNamed(@ForAll("edits") Edited edited) {
        List<Difference> differences =
                matcher.match(edited.quotation(" "), edited.text()).differences();

        assertEquals(
                bare(edited.put()),
                differences.stream().flatMap(d -> bare(d.claimed()).stream()).toList(),
                edited::toString);
        // What stood where the quotation begins or ends otherwise, nobody can tell.
        if (!edited.isAtEdge()) {
            assertEquals(1, differences.size(), edited::toString);
            assertEquals(bare(edited.there()), bare(differences.getFirst().source()));
        }
    }

    /// Whatever repeats nearby, and however little is kept beside the edit.
    @Property(tries = 400)
    void noMoreIsNamedThanWasEdited(@ForAll("editsAmongRepeats") Edited edited) {
        Match match = matcher.match(edited.quotation(" "), edited.text());

        int there = match.differences().stream()
                .mapToInt(d -> bare(d.source()).size())
                .sum();
        int put = match.differences().stream()
                .mapToInt(d -> bare(d.claimed()).size())
                .sum();
        int most = edited.there().size() + edited.put().size() + (edited.isAtEdge() ? edited.length() : 0);
        // A word of grammar that stays alone behind the edit may be told as changed.
        assertTrue(there + put <= most + 2, () -> match + " for " + edited);
    }

    @Property(tries = 150)
    void severalEditsAreNamedOneByOne(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        List<String> words = Prose.distinct(seed);
        List<String> quoted = new ArrayList<>();
        List<List<String>> wanted = new ArrayList<>();
        int at = 20;
        for (int edit = 0; edit < 3; edit++) {
            quoted.addAll(words.subList(at, at + 8));
            at += 8;
            int dropped = random.nextInt(4);
            int added = dropped == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
            List<String> put = FOREIGN.subList(edit * 3, edit * 3 + added);
            quoted.addAll(put);
            wanted.add(Stream.concat(put.stream(), words.subList(at, at + dropped).stream())
                    .toList());
            at += dropped;
        }
        quoted.addAll(words.subList(at, at + 8));

        Match match = matcher.match(String.join(" ", quoted), String.join(" ", words));

        assertEquals(
                wanted.stream().map(NamedEditsTest::bare).toList(),
                match.differences().stream()
                        .map(d -> bare(d.claimed() + " " + d.source()))
                        .toList());
    }

    @Property(tries = 150)
    void whereNoSpacesPartTheWordsItIsNamedAsWell(@ForAll("unspaced") Edited edited) {
        List<Difference> differences =
                matcher.match(edited.quotation(""), edited.text()).differences();

        String put = String.join("", edited.put());
        String there = String.join("", edited.there());
        assertEquals(List.of(new Difference(put, there)), differences);
    }

    @Example
    void aClauseThatWasDroppedIsNamedAndNotTheWordsThatStayed() {
        String text =
                "Every keeper who, under the terms of any lease, sells, or causes to be sold, his nets is liable.";

        assertEquals(
                List.of(new Difference("", "under the terms of any lease")),
                matcher.match("every keeper who sells", text).differences());
        assertEquals(
                List.of(new Difference("", "under the terms of any lease"), new Difference("", "or causes to be sold")),
                matcher.match("every keeper who sells his nets is liable", text).differences());
    }

    @Example
    void aClauseThatWasMovedIsNamedWhereItWasPut() {
        String text = "After a long debate, the council closed the old mill in the spring. Nobody knew of it.";

        assertEquals(
                List.of(new Difference("after a long debate", "")),
                matcher.match("the council closed the old mill, after a long debate, in the spring", text)
                        .differences());
        assertEquals(
                List.of(new Difference("On Monday", "")),
                matcher.match("On Monday the council closed the old mill", "The council closed the old mill on Monday.")
                        .differences());
    }

    @Example
    void theLastWordIsNotLookedForInAnotherSentence() {
        String text = "Prices fell in the autumn. They rose in the winter.";

        assertEquals(
                List.of(new Difference("winter", "autumn")),
                matcher.match("Prices fell in the winter", text).differences());
    }

    @Example
    void anArticleThatGoesWithTheFirstWordIsNamedWithIt() {
        assertEquals(
                List.of(new Difference("a cautious", "an orderly")),
                matcher.match(
                                "a cautious retreat rather than a rout",
                                "The council called it an orderly retreat rather than a rout, and closed the harbour.")
                        .differences());
    }

    @Example
    void aWordOfGrammarInTheMidstOfOtherWordsDoesNotMakeTwoEditsOfOne() {
        String text = "The weir was built by two brothers for the rich miller of the upper town in a dry summer.";

        assertEquals(
                List.of(new Difference("an old widow and the young smith", "two brothers for the rich miller")),
                matcher.match(
                                "The weir was built by an old widow and the young smith of the upper town in a dry summer",
                                text)
                        .differences());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Edited> edits() {
        return edited(4, false);
    }

    @Provide
    Arbitrary<Edited> editsAmongRepeats() {
        return edited(1, true);
    }

    @Provide
    Arbitrary<Edited> unspaced() {
        return edited(4, false).filter(edited -> !edited.isAtEdge()).map(edited -> {
            int first = edited.words().hashCode() & 0x3FF;
            List<String> signs = Stream.iterate(first, i -> i + 1)
                    .limit(200)
                    .map(i -> Character.toString(0x7400 + i))
                    .toList();
            int from = 80;
            return new Edited(
                    String.join("", signs),
                    signs.subList(from, from + edited.words().size()),
                    edited.deed(),
                    edited.at(),
                    edited.length());
        });
    }

    /// @param kept words that stay on either side at least, if any do
    private static Arbitrary<Edited> edited(int kept, boolean repeats) {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(36, 48),
                        Arbitraries.integers().between(1, MOST),
                        Arbitraries.of(Deed.class))
                .as((seed, length, run, deed) -> {
                    Random random = new Random(seed);
                    List<String> words = repeats ? Prose.words(seed, 200) : marked(Prose.distinct(seed), random);
                    List<String> cut = words.subList(60, 60 + length);
                    int there = deed == Deed.INSERT ? 0 : run;
                    int at = kept + random.nextInt(length - there - 2 * kept + 1);
                    int edge = deed == Deed.DROP ? 2 : random.nextInt(6);
                    at = edge == 0 ? 0 : edge == 1 ? length - there : at;
                    return new Edited(String.join(" ", words), cut, deed, at, run);
                });
    }

    /// With marks behind some words.
    private static List<String> marked(List<String> words, Random random) {
        return words.stream()
                .map(word -> random.nextInt(9) > 0 ? word : word + ",;.".charAt(random.nextInt(3)))
                .toList();
    }

    private static List<String> bare(List<String> words) {
        return bare(String.join(" ", words));
    }

    private static List<String> bare(String words) {
        return Stream.of(words.split("\\s+", -1))
                .map(word -> word.replaceAll("[,;.'$]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
