package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void aNoteThatGivesALawStandsWhereItsWordsAreQuoted() {
        assertEquals("The keeper must “show a steady light from dusk to dawn.”", firstSuggestion("""
                The harbour opened in the spring.[1] Few ships came that year.

                The keeper must “show a steady light from dusk to dawn.” Nobody has said why.

                Article 4 forbids fires on the beach. The town was content.[3]

                Notes

                [1] Harbour Board, Annual Report, 1901.
                [2] Art. 12.
                [3] Harbour Board, Annual Report, 1902.
                """));
    }

    @Test
    void aNoteThatGivesSeveralArticlesStandsWhereArticlesAreSpokenOf() {
        assertEquals("Some articles speak of lamps and of fog.", firstSuggestion("""
                The harbour opened in the spring.[1] Few ships came that year.

                The town was content with its beach and with its pier.

                Some articles speak of lamps and of fog. Nobody has read them.

                The pier was let to a baker.[3]

                Notes

                [1] Harbour Board, Annual Report, 1901.
                [2] Arts. 12–15.
                [3] Harbour Board, Annual Report, 1902.
                """));
    }

    private static String firstSuggestion(String document) {
        Reading reading = Readings.ofText(document);
        return reading.notes().get(1).suggestions().getFirst().sentence().of(reading.text());
    }
}
