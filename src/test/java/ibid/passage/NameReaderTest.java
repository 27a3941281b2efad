package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    private final ValueMatcher matcher = new ValueMatcher();

    private List<String> names(String claim, String text) {
        return matcher.match(claim, text).stream()
                .filter(match -> match.element() == Element.NAME)
                .map(match -> match.claimed() + (match.kind() == FindingKind.VALUE_EQUAL ? " =" : " ?"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Lehrerin Anna Vogel kaufte das Haus am See. | Anna Vogel =
            Der Kauf wurde von Anna Vogel bezahlt.          | Anna Vogel =
            Es kamen achtzig Frauen in der Nacht.           |
            Das neue Haus wog 2300 Kilogramm.               |
            Die Freie Presse lobte das Haus.                | Freie Presse ?
            Sie reiste nach Lindau.                         | Lindau =
            Sie reiste mit dem Zug nach Bregenz.            | Bregenz ?
            """)
    void aGermanNounIsNoName(String claim, @org.jspecify.annotations.Nullable String names) {
        String text = "Im Mai 1931 kaufte die Lehrerin Dr. Anna Vogel aus Lindau das alte Haus für den Zug der Frauen.";

        assertEquals(names == null ? List.of() : List.of(names), names(claim, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            初代会長は河田雄一郎である。 | 河田雄一郎 =
            会長の河田雄一郎は辞任した。 | 河田雄一郎 =
            河田雄一郎氏は辞任した。    | 河田雄一郎 =
            初代会長は河田雄次郎である。 | 河田雄次郎 ?
            会長の発言は続いた。        |
            会長は昨日辞任した。        |
            総工程師の話は続いた。      |
            総工费は高い。              |
            董事长林婉如参加会议。      | 林婉如 =
            董事长林婉茹参加会议。      | 林婉茹 ?
            林婉如表示同意。            | 林婉如 =
            董事长林婉参加会议。        | 林婉 ?
            ジャン・ルブランが来た。    | ジャン・ルブラン =
            ジャン・ルブが来た。        | ジャン・ルブ ?
            """)
    void aNameIsToldByItsTitleWhereNothingParts(String claim, @org.jspecify.annotations.Nullable String names) {
        String text = "会長の河田雄一郎は図書館を開いた。董事长林婉如出席了会议。ジャン・ルブランも来た。";

        assertEquals(names == null ? List.of() : List.of(names), names(claim, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Harriet Pell     | Harriet J. Pell  | =
            Harriet J. Pell  | Harriet Pell     | =
            Harriet J. Pell  | Harriet K. Pell  | !
            Harriet Pell     | Harriet Jane Pell| ?
            H. Pell          | Harriet J. Pell  | ?
            Harriet Pell     | Henry J. Pell    | !
            """)
    void aDroppedMiddleInitialIsNoOtherName(String claimed, String found, String equal) {
        assertEquals(equal.equals("="), matcher.compare(claimed, found) == FindingKind.VALUE_EQUAL);
        assertEquals(equal.equals("!"), matcher.compare(claimed, found) == FindingKind.VALUE_DIFFERENT);
    }
}
