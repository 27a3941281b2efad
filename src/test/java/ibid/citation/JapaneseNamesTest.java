package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JapaneseNamesTest {
    @Test
    void theOrderOfJapanesePrintIsSeenByTheSyllablesOfGivenNames() {
        assertEquals(CslName.person("Haruko", "Mori"), inOrder("Mori", "Haruko"));
        assertEquals(CslName.person("Jirō", "Tanabe"), inOrder("Tanabe", "Jirō"));
    }

    @Test
    void theOrderOfEnglishStays() {
        assertEquals(CslName.person("Haruko", "Mori"), inOrder("Haruko", "Mori"));
        assertEquals(CslName.person("Jirō", "Tanabe"), inOrder("Jirō", "Tanabe"));
    }

    /// Either part may be a family's name.
    @Test
    void whatTellsNothingStays() {
        assertEquals(CslName.person("Keiko", "Kaneko"), inOrder("Keiko", "Kaneko"));
        assertEquals(CslName.person("Ann", "Mori"), inOrder("Ann", "Mori"));
    }

    private static CslName inOrder(String first, String last) {
        return JapaneseNames.inOrder(CslName.person(first, last));
    }
}
