package ibid.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void anotherWorkMayBeginBehindASemicolonOrAFullStop() {
        String citation = "Karl Lund, The Docks (Oslo, 1921), 14; Ola Frost, The Ice, p. 3. See Ada Brook, The Quay.";

        assertEquals(
                List.of(
                        new Cut(100 + citation.indexOf("Ola"), "Ola Frost, The Ice, p. 3. See Ada Brook, The Quay."),
                        new Cut(100 + citation.indexOf("See"), "See Ada Brook, The Quay.")),
                Cut.in(citation, 100));
    }

    @Test
    void anInitialOrAnAbbreviationIsNoEnd() {
        assertEquals(List.of(), Cut.in("K. M. Lund, The Docks, ed. Ada Brook, 2nd vol. Two, pp. 14.", 0));
    }

    @Test
    void japaneseWorksAreToldApart() {
        assertEquals(List.of(new Cut(6, "岸本「港の冬」")), Cut.in("森谷「港」；岸本「港の冬」", 0));
    }

    @Test
    void longWordsAreCutShortBetweenTwoOfThem() {
        assertEquals(
                List.of(new Cut(4, "The Harbour in the Long Winter of the Year in Which Nobody Came to See …")),
                Cut.in("Ab; The Harbour in the Long Winter of the Year in Which Nobody Came to See the Ice Go Out", 0));
    }
}
