package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueMatcherTest {
    private final ValueMatcher matcher = new ValueMatcher();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    three hundred                | 300                          | =
                    three hundred and forty-two  | 342                          | =
                    two thousand five hundred    | 2,500                        | =
                    1.5 million                  | 1,500,000                    | =
                    half a million               | 500,000                      | =
                    a dozen ships                | 12 ships                     | =
                    two dozen                    | 24                           | =
                    a hundred                    | 100                          | =
                    one and a half million       | 1.5 million                  | =
                    three-quarters               | 75 percent                   | =
                    three quarters               | 75%                          | =
                    a third                      | 1/3                          | =
                    one-third                    | a third                      | =
                    half                         | 50 percent                   | =
                    half                         | 50%                          | =
                    two-fifths                   | 40%                          | =
                    one in four                  | a quarter                    | =
                    3.5 percent                  | 3.5%                         | =
                    3.5 per cent                 | 3.5 %                        | =
                    3.5 percent                  | 3.5 percentage points        | !
                    2 percentage points          | 2 pp                         | =
                    2.7%                         | 3.5%                         | !
                    €1.2bn                       | 1.2 billion euros            | =
                    €1,2 Mrd.                    | 1.2 billion euros            | =
                    $5 million                   | 5 million dollars            | =
                    US$5 million                 | $5 million                   | =
                    500 billion yen              | ¥500bn                       | =
                    5兆円                          | 5 trillion yen               | =
                    3億5000万円                     | 350 million yen              | =
                    1万2000人                      | 12,000 people                | =
                    二十人                          | 20 people                    | =
                    五千人                          | 5,000 people                 | =
                    10 km                        | 10 kilometres                | =
                    10 miles                     | 10 km                        | !
                    5 tons                       | 5 tonnes                     | !
                    1,000                        | 1.000                        | !
                    1 000                        | 1,000                        | =
                    1'000'000                    | 1 million                    | =
                    12,5                         | 12.5                         | =
                    about 100                    | approximately 100            | =
                    more than 100                | over 100                     | =
                    at least 100                 | no fewer than 100            | =
                    fewer than 100               | less than 100                | =
                    more than 100                | 100                          | !
                    at least 100                 | more than 100                | !
                    up to 100                    | at most 100                  | =
                    10-15 ships                  | 10 to 15 ships               | =
                    between 10 and 15            | 10–15                        | =
                    10–15                        | 10–16                        | !
                    1.2-1.5 million              | 1.2 million to 1.5 million   | =
                    -5 degrees                   | 5 degrees                    | !
                    −5                           | -5                           | =
                    second                       | 2nd                          | =
                    third                        | 3rd                          | =
                    twenty-first                 | 21st                         | =
                    second                       | third                        | !
                    2                            | 2nd                          | !
                    twelve ships                 | twelve planes                | !
                    15                           | 50                           | !
                    fifteen                      | fifty                        | !
                    1.2 million                  | 1.2 billion                  | !
                    12 million                   | 1.2 million                  | !
                    250 thousand                 | 250k                         | =
                    250k                         | 250,000                      | =
                    ２０１８年                        | 2018                         | =
                    5 March 2018                 | 2018-03-05                   | =
                    05.03.2018                   | 5 March 2018                 | =
                    5. März 2018                 | March 5, 2018                | =
                    le 5 mars 2018               | 5 March 2018                 | =
                    1er mai 2018                 | May 1, 2018                  | =
                    5 de marzo de 2018           | 5 March 2018                 | =
                    2018年3月5日                    | March 5, 2018                | =
                    令和元年5月1日                     | May 1, 2019                  | =
                    昭和20年8月15日                   | August 15, 1945              | =
                    Showa 20                     | 1945                         | =
                    Shōwa 20                     | 1945                         | =
                    Reiwa 1                      | 2019                         | =
                    Heisei 30                    | 2018                         | =
                    平成三十年                        | 2018                         | =
                    昭和64年                        | 1989                         | =
                    平成元年                         | 1989                         | =
                    大正12年9月1日                    | September 1, 1923            | =
                    明治元年                         | 1868                         | =
                    March 2018                   | 2018年3月                      | =
                    March 2018                   | March 5, 2018                | !
                    March 2018                   | March 2017                   | !
                    March 5                      | March 6                      | !
                    March 5th, 2018              | 5 March 2018                 | =
                    Mar. 5, 2018                 | March 5, 2018                | =
                    Sept. 11, 2001               | September 11, 2001           | =
                    Monday, March 5, 2018        | March 5, 2018                | =
                    3/5/2018                     | 5/3/2018                     | !
                    13/5/2018                    | May 13, 2018                 | =
                    3/5/2018                     | March 5, 2018                | !
                    1914–18                      | 1914-1918                    | =
                    1914–18                      | from 1914 to 1918            | =
                    between 1914 and 1918        | 1914–1918                    | =
                    1914–1918                    | 1914–1919                    | !
                    the nineties                 | the 1990s                    | =
                    '90s                         | 1990s                        | =
                    the 1990s                    | the 1980s                    | !
                    early 1990s                  | late 1990s                   | !
                    early 2018                   | 2018                         | !
                    20th century                 | twentieth century            | =
                    the 20th century             | the 19th century             | !
                    20世紀                         | 20th century                 | =
                    19. Jahrhundert              | 19th century                 | =
                    FY2018                       | fiscal year 2018             | =
                    FY 2018                      | fiscal 2018                  | =
                    FY2018                       | 2018年度                       | =
                    FY2018                       | 2018                         | !
                    FY2018                       | FY2019                       | !
                    平成30年度                       | FY2018                       | =
                    FY2017/18                    | fiscal 2017-18               | =
                    Q3 2018                      | third quarter of 2018        | =
                    Q3 2018                      | Q4 2018                      | !
                    spring 2018                  | spring of 2018               | =
                    spring 2018                  | autumn 2018                  | !
                    September/October 2014       | September-October 2014       | =
                    November 10–11, 2014         | 10-11 November 2014          | =
                    Junichirō Koizumi            | Koizumi Junichiro            | =
                    Jun'ichirō Koizumi           | Junichiro Koizumi            | =
                    Prime Minister Shinzo Abe    | Shinzō Abe                   | =
                    Dr. Angela Merkel            | Angela Merkel                | =
                    J. M. Keynes                 | John Maynard Keynes          | =
                    J.M. Keynes                  | J. M. Keynes                 | =
                    John F. Kennedy              | John Fitzgerald Kennedy      | =
                    J. Smith                     | P. Smith                     | !
                    John Smith                   | Jane Smith                   | !
                    Tōkyō                        | Tokyo                        | =
                    Ōsaka                        | Osaka                        | =
                    Ohira                        | Ōhira                        | =
                    Satō                         | Sato                         | =
                    Satō                         | Satoh                        | =
                    Kyūshū                       | Kyushu                       | =
                    Kyuushuu                     | Kyūshū                       | =
                    Asahi Shinbun                | Asahi Shimbun                | =
                    Müller                       | Muller                       | !
                    Müller                       | Mueller                      | !
                    U.K.                         | UK                           | =
                    U.N.                         | UN                           | =
                    UN                           | US                           | !
                    Ministry of Foreign Affairs  | Ministry of Finance          | !
                    Secretary-General            | Secretary General            | =
                    von der Leyen                | Von der Leyen                | =
                    MacArthur                    | Macarthur                    | =
                    Xi Jinping                   | Jinping Xi                   | =
                    President Xi Jinping         | Xi Jinping                   | =
                    Abe                          | Aso                          | !
                    Shinzo Abe                   | Abe                          | !
                    Tanaka Kakuei                | Tanaka Makiko                | !
                    Democratic Party             | Liberal Democratic Party     | !
                    North Korea                  | South Korea                  | !
                    Yōko Ono                     | Ono Yoko                     | =
                    ŌE Kenzaburō                 | Kenzaburo Oe                 | =
                    O'Neill                      | O’Neill                      | =
                    Lee Kuan Yew                 | Lee Kuan-yew                 | =
                    """)
    void valuesAreComparedHoweverTheyAreSpelt(String claimed, String found, String equal) {
        assertEquals(equal.equals("="), matcher.compare(claimed, found) == FindingKind.VALUE_EQUAL);
        assertEquals(equal.equals("="), matcher.compare(found, claimed) == FindingKind.VALUE_EQUAL);
    }

    private static final String TEXT = """
            The bank said on 14 June 1931 that its reserves had fallen to 2.3 billion marks. Unemployment rose by 4.5
            percent in the northern provinces during the winter of 1931. About 12,400 workers left the shipyards in
            March, and 312 ships lay idle in the harbour. The envoys met in Geneva between 3 and 7 July 1931.
            """;

    private List<String> seen(String claim) {
        return matcher.match(claim, TEXT).stream()
                .filter(m -> m.element() != Element.NAME)
                .map(m -> m.kind() + " " + m.claimed() + (m.found() == null ? "" : " " + m.found()))
                .toList();
    }

    @Test
    void aValueIsFoundInAnotherSpelling() {
        assertEquals(
                List.of("VALUE_EQUAL 2.3bn 2.3 billion", "VALUE_EQUAL June 1931 14 June 1931"),
                seen("The bank’s reserves had fallen to 2.3bn marks by June 1931."));
    }

    @Test
    void anotherValueOfTheSameThingIsShown() {
        assertEquals(
                List.of("VALUE_DIFFERENT 5.4 percent 4.5 percent", "VALUE_EQUAL winter of 1931 winter of 1931"),
                seen("Unemployment in the northern provinces rose by 5.4 percent in the winter of 1931."));
    }

    @Test
    void theSameNumberOfAnotherThingIsAbsent() {
        assertEquals(List.of("VALUE_ABSENT 312"), seen("The mayor owned 312 paintings."));
    }

    @Test
    void aDayIsNotFoundInAMonth() {
        assertEquals(List.of("VALUE_ABSENT March 5, 1931"), seen("The mayor resigned on March 5, 1931."));
    }

    @Test
    void numbersInsideAQuotationAreTheQuotations() {
        assertEquals(List.of(), seen("He said “we have 312 ships” again."));
    }

    @Test
    void anotherValueInTheSameClauseIsDifferentThoughTheClaimSaysMore() {
        List<Match> matches = matcher.match(
                "The yearly survey is sober: river traffic fell by 3.5 percent in 2020, which its writers regret.",
                "It was a quiet year. River traffic fell by 2.7 percent in 2020. Salt did well.");

        assertEquals(FindingKind.VALUE_DIFFERENT, matches.getFirst().kind());
        assertEquals("2.7 percent", matches.getFirst().found());
    }

    @Test
    void theSameClauseOfAnotherYearIsNotComparable() {
        List<Match> matches = matcher.match(
                "River traffic fell by 3.5 percent in 2020.", "River traffic fell by 2.7 percent in 2017.");

        assertEquals(FindingKind.VALUE_ABSENT, matches.getFirst().kind());
    }

    @Test
    void aFigureBeyondChanceIsTheSameInAnotherScriptBesideTheSameYear() {
        assertEquals(
                FindingKind.VALUE_EQUAL,
                matcher.match("The office counted 1,284 calls in 2019.", "2019年の入港は1,284隻であった。")
                        .getFirst()
                        .kind());
        assertEquals(
                FindingKind.VALUE_ABSENT,
                matcher.match("The office counted 1,284 calls in 2019.", "2018年の入港は1,284隻であった。")
                        .getFirst()
                        .kind());
        assertEquals(
                FindingKind.VALUE_ABSENT,
                matcher.match("The office counted 12 calls in 2019.", "2019年の入港は12隻であった。")
                        .getFirst()
                        .kind());
    }
}
