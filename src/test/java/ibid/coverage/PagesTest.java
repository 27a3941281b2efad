package ibid.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static Reach reach(String held, String cited) {
        return Pages.of(held).reachOf(Pages.of(cited));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    88              | 88          | INSIDE
                    88              | 140         | OUTSIDE
                    88-91           | 90          | INSIDE
                    pp. 88–91       | S. 90 f.    | INSIDE
                    88-91           | 90 ff.      | PARTLY
                    88-92           | 90 et seq.  | INSIDE
                    88, 90          | 88-90       | PARTLY
                    88, 89 and 90   | 88-90       | INSIDE
                    88              | 88, 140     | PARTLY
                    1140-8          | 1145        | INSIDE
                    xii-xv          | xiv         | INSIDE
                    XII–XV          | 14          | OUTSIDE
                    xii, 1-20       | xii         | INSIDE
                    88              | 88b         | INSIDE
                    88a             | 88          | PARTLY
                    88a             | 88b         | OUTSIDE
                    e1042           | e1042       | INSIDE
                    e1042           | 5           | UNKNOWN
                    A7              | 7           | UNKNOWN
                    A7-A9           | A8          | INSIDE
                    S88             | S. 88       | UNKNOWN
                    88ff.           | 140         | UNKNOWN
                    88ff.           | 89          | INSIDE
                    ８８－９１         | 90頁         | INSIDE
                    chapter 3       | 140         | UNKNOWN
                    88, the plates  | 140         | UNKNOWN
                    88, the plates  | 88          | INSIDE
                    88              | the plates  | UNKNOWN
                    91-88           | 90          | UNKNOWN
                    """)
    void copiesOfSomePagesReachWhatIsCited(String held, String cited, Reach reach) {
        assertEquals(reach, reach(held, cited));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85-102", "e1042", "A7", "85-102, 110-112"})
    void theseMayBeAllOfAnArticle(String pages) {
        assertTrue(Pages.of(pages).isExtent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"183", "88 ff.", "chapter 3", "85-102, 110"})
    void theseAreNotAllOfAnArticle(String pages) {
        assertFalse(Pages.of(pages).isExtent());
    }

    @Property
    void aPageIsInsideARunExactlyWhenItIsCountedInIt(
            @ForAll @IntRange(min = 1, max = 400) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(min = 1, max = 400) int page) {
        boolean in = from <= page && page <= from + length;

        assertEquals(in ? Reach.INSIDE : Reach.OUTSIDE, reach(from + "-" + (from + length), "" + page));
    }

    @Property
    void noWordsAreTooOddToBeRead(@ForAll String held, @ForAll String cited) {
        Reach reach = reach(held, cited);

        assertTrue(reach != Reach.OUTSIDE || Pages.of(held).legible());
    }

    @Test
    void whatSeveralCopiesShowIsTakenTogether() {
        Pages both = Pages.all(java.util.List.of(Pages.of("88-89"), Pages.of("90-91")));

        assertEquals(Reach.INSIDE, both.reachOf(Pages.of("88-91")));
    }
}
