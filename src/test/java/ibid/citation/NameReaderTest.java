package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameReaderTest {
    private final NameReader names = new NameReader();

    @Test
    void namesInEitherOrderAreToldApart() {
        assertEquals(
                List.of(
                        CslName.person("L. L.", "Lowe"),
                        CslName.person("W. E.", "Hobart"),
                        CslName.person("R. E.", "Moss")),
                names.read("Lowe, L. L., W. E. Hobart, and R. E. Moss."));
        assertEquals(
                List.of(CslName.person("C.", "Ramos"), CslName.person("D.", "Pauls")),
                names.read("Ramos, C., & Pauls, D."));
        assertEquals(
                List.of(CslName.person("Rolf", "Binder"), CslName.person("Karl", "Schuster")),
                names.read("Binder, Rolf und Karl Schuster"));
        assertEquals(
                List.of(CslName.person("JJ", "Hilgert"), CslName.person("A.", "Ander")),
                names.read("Hilgert JJ, Ander A."));
    }

    @Test
    void surnamesJoinedByStrokesAreSeveralPeople() {
        assertEquals(List.of(CslName.person(null, "Fuchs"), CslName.person(null, "Blum")), names.read("Fuchs/Blum"));
    }

    @Test
    void particlesAndSuffixesHaveTheirOwnFields() {
        assertEquals(List.of(new CslName("Steen", "B.", "van", null, null)), names.read("B. van Steen"));
        assertEquals(List.of(new CslName("Robbins", "D. W.", null, "Jr.", null)), names.read("D. W. Robbins, Jr."));
        assertEquals(List.of(new CslName("Groot", "A. D.", "de", null, null)), names.read("de Groot, A. D."));
    }

    @Test
    void bodiesAreNoPersons() {
        assertEquals(
                List.of(CslName.institution("Ministry of Fisheries (Norland)")),
                names.read("Ministry of Fisheries (Norland)"));
        assertEquals(List.of(CslName.institution("Statistisches Bundesamt")), names.read("Statistisches Bundesamt,"));
    }

    @Test
    void othersAreLeftOut() {
        assertEquals(List.of(CslName.person("A.", "Hill")), names.read("A. Hill et al."));
    }

    @Test
    void twoFullNamesBeforeAnAndAreTwoPeople() {
        assertEquals(
                List.of(
                        CslName.person("David", "Hill"),
                        CslName.person("Ole", "Lund"),
                        CslName.person("Peter", "Stone")),
                names.read("David Hill, Ole Lund, and Peter Stone"));
    }
}
