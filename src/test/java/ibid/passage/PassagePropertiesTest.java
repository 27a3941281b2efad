package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PassagePropertiesTest {
    private final QuotationMatcher matcher = new QuotationMatcher();

    @Property(tries = 400)
    void noChangedWordIsEverFound(@ForAll("cuts") Cut cut, @ForAll("changes") Prose.Change change) {
        String changed = change.apply(cut.words());
        if (!Prose.stands(changed, cut.text())) {
            Match match = matcher.match(changed, cut.text());
            assertFalse(match.kind().found(), () -> changed + " -> " + match);
        }
    }

    @Property(tries = 400)
    void everyNormalisedVariantIsAccepted(@ForAll("cuts") Cut cut, @ForAll("variants") Prose.Variant variant) {
        String written = variant.apply(String.join(" ", cut.words()));
        Match match = matcher.match(written, cut.text());

        assertTrue(
                match.kind() == FindingKind.VERBATIM || match.kind() == FindingKind.NORMALISED,
                () -> written + " -> " + match);
    }

    @Property(tries = 400)
    void offsetsGiveTheIdenticalWords(@ForAll("anything") String claim, @ForAll("anything") String text) {
        for (Match match : new PassageFinder().find(claim, text)) {
            Passage passage = match.passage();
            if (passage != null) {
                assertEquals(passage, Passage.of(text, passage.start(), passage.end()));
            }
            assertTrue(0 <= match.claimedStart() && match.claimedEnd() <= claim.length());
        }
    }

    @Property(tries = 400)
    void whatIsFoundStandsThere(@ForAll("anything") String quotation, @ForAll("anything") String text) {
        Match match = matcher.match(quotation, text);
        Passage passage = match.passage();
        if (match.kind() == FindingKind.VERBATIM && passage != null) {
            assertTrue(quotation.contains(passage.text()));
        }
        assertEquals(match.kind().found(), match.kind().found() && passage != null);
    }

    @Provide
    Arbitrary<Cut> cuts() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(6, 30))
                .as((seed, from, length) -> {
                    List<String> words = Prose.words(seed, 200);
                    return new Cut(String.join(" ", words), words.subList(from, from + length));
                });
    }

    record Cut(String text, List<String> words) {}

    @Provide
    Arbitrary<Prose.Change> changes() {
        return Arbitraries.of(Prose.CHANGES);
    }

    @Provide
    Arbitrary<Prose.Variant> variants() {
        return Arbitraries.of(Prose.VARIANTS);
    }

    /// Letters, figures, marks of every kind, combining marks, joiners, halves of surrogate pairs.
    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> pieces = Arbitraries.of(
                "pier",
                "The pier",
                " ",
                "\n",
                "“",
                "”",
                "\"",
                "‘",
                "’",
                "'",
                "„",
                "«",
                "»",
                "「",
                "」",
                "…",
                "...",
                "[",
                "]",
                "[t]he",
                "[…]",
                "[3]",
                "-",
                "—",
                "-\n",
                "\u00AD",
                "3.5",
                "%",
                "$",
                "1914–18",
                "March 5, 2018",
                "平成30年",
                "三千",
                "not",
                "n't",
                "e\u0301",
                "\u0301",
                "\u200D",
                "\uFE0F",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "ﬁ",
                "½",
                "²",
                "한",
                "ᄒ",
                "ᅡ",
                "İ",
                "ß",
                "J. M. Keynes",
                "Ōe",
                "\u0000",
                ".",
                ",",
                "?");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(40).map(l -> String.join("", l)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
