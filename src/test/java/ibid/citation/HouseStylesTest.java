package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseStylesTest {
    private final CitationParser parser = new CitationParser();

    static List<HouseStyles> styles() {
        return HouseStyles.all();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void notesAreReadAsTheirHousePrintsThem(HouseStyles style) {
        assertEquals(List.of(), style.differences(parser));
    }
}
