package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What print settles against labels that a model might give: one letter per token, before and after.
class KnownLabelsTest {
    private static final Map<Character, Label> LETTERS = Map.of(
            'A', Label.AUTHOR,
            'T', Label.TITLE,
            'C', Label.CONTAINER,
            'V', Label.VOLUME,
            'D', Label.DATE,
            'P', Label.PAGES,
            'G', Label.GENRE,
            'O', Label.OTHER);

    @Test
    void aYearBehindTheAuthorsBeginsNoTitle() {
        assertSettled("Ruiz, C., 2004 Floods. Rivers 6", "AAAAATTTCV", ".....D....");
    }

    @Test
    void theLaterYearIsTheWorksAndTheFirstItsTitles() {
        assertSettled("Berg, Songs (1711), Reed Studies 1988", "AATDDDDCCD", "...TTT....");
    }

    @Test
    void theOnlyYearIsTheDateWhereItStandsInNoTitle() {
        assertSettled("Berg. Boats. Tides 2011 44", "AATTCCV", ".....D.");
        assertSettled("Berg. Boats of 2011. Tides 44", "AATTTTCV", "........");
    }

    @Test
    void aNumberBehindVolumeAndColonIsAPage() {
        assertSettled("Berg. Boats. Tides 14: 508, 1988", "AATTCVOVOD", ".......P..");
    }

    @Test
    void aBracketThatNamesADegreeIsNoTitle() {
        assertSettled("Berg. Salt (Unpublished doctoral dissertation). 1988", "AATTTTTTTD", "...GGGGG..");
    }

    private static void assertSettled(String reference, String labels, String settled) {
        Tokens tokens = Tokens.of(reference);
        Label[] before = labels.chars().mapToObj(c -> LETTERS.get((char) c)).toArray(Label[]::new);
        assertEquals(tokens.count, before.length, "tokens of " + reference);
        @Nullable Label[] known = KnownLabels.of(tokens, new Beginnings(tokens), 0, before);
        StringBuilder after = new StringBuilder();
        Arrays.stream(known == null ? new Label[before.length] : known)
                .forEach(label -> after.append(
                        label == null
                                ? '.'
                                : LETTERS.entrySet().stream()
                                        .filter(letter -> letter.getValue() == label)
                                        .findFirst()
                                        .orElseThrow()
                                        .getKey()));
        assertEquals(settled, after.toString());
    }
}
