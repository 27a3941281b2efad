package ibid.passage;

import static ibid.passage.DateSpans.*;

import ibid.passage.CalendarSpan.Precision;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ways in which dates are written.
final class DateForms {
    private static final String YEAR = "(?:1\\d{3}|20\\d{2})";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º)?";
    private static final String ORDINALS =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
                    + "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first";
    /// A numeral, an ordinal or a Roman figure before what it counts.
    private static final String NTH =
            "(?:(?<![\\d.,])(\\d{1,2})(?:\\.|st|nd|rd|th|er|re|e|de|ste|ème|\\.?[ºª])?|\\b((?-i:[IVX]{1,5}))(?:e|er|ème)?|"
                    + "\\b(\\p{L}{3,}(?:-\\p{L}{5,})?))[\\s-]";
    private static final String OF_YEAR =
            "\\b\\.?,?(?:\\s(?:of|de|del|do|di|des|van))?(?:\\s(?:the\\s)?(?:year|l'année|año|anno|ano|jahres|roku))?\\s("
                    + YEAR + ")(?!\\d)";
    private static final String KANJI = "[〇零一二三四五六七八九十]";
    private static final String PARTS =
            "early|mid|late|anfang|mitte|ende|début|mi|fin|principios|mediados|finales|inizio|"
                    + "inizi|metà|fine(?=\\sd)|begin|medio|eind|início|meados|fins|final(?=\\sd)|początku|połowie|końcu|początek|koniec";
    private static final String EARLY =
            "(?:\\b(" + PARTS + ")[-\\s](?:d[eio]\\s|del\\s|der\\s|des\\s|van\\s|von\\s)?(?:roku\\s)?)";
    private static final String SEASONS =
            "spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|"
                    + "otoño|invierno|estate|autunno|inverno";
    static final String DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";
    private static final String TO = "\\s?(?:-|to|bis|until|through|à|～|〜|~|から)\\s?";

    record Form(Pattern pattern, Function<MatchResult, @Nullable CalendarSpan> read) {}

    private static final String BEFORE_CHRIST =
            "\\s?(?:BCE?\\b|B\\.\\s?C\\.(?:\\s?E\\.)?|v\\.\\s?Chr\\.|av\\.\\s?J\\.-?\\s?C\\.|a\\.\\s?C\\.)";

    /// In order: what an earlier form takes, a later one leaves alone.
    static final List<Form> FORMS = List.of(
            form(
                    "(?<![\\d.,])(\\d{1,4})" + BEFORE_CHRIST,
                    m -> year(m, number(m, 1), false, CalendarSpan.BEFORE_CHRIST)),
            form(
                    "\\b(?:(\\d{1,2})(?:st|nd|rd|th)|(" + ORDINALS + "))[\\s-]century" + BEFORE_CHRIST,
                    m -> century(
                            m, m.group(2) == null ? number(m, 1) : spelled(m.group(2)), CalendarSpan.BEFORE_CHRIST)),
            form("\\bA\\.?D\\.?\\s(\\d{1,4})(?![\\d,])", m -> year(m, number(m, 1), false, "")),
            form("(?<![\\d.,])(\\d{1,4})\\s(?:A\\.?D\\b\\.?|C\\.?E\\b\\.?)", m -> year(m, number(m, 1), false, "")),
            form(
                    "(?:公元前|西元前|紀元前|纪元前)\\s?(\\d{1,4})\\s?年?",
                    m -> year(m, number(m, 1), false, CalendarSpan.BEFORE_CHRIST)),
            form("(" + Eras.KANJI + ")\\s?(\\d{1,3}|" + KANJI + "{1,3})\\s?年代", DateSpans::decadeOfEra),
            form(
                    "(\\d{1,2}|" + KANJI + "{1,3})\\s?世[紀纪]\\s?(\\d0|[一二三四五六七八九]十)\\s?年代",
                    m -> decadeOf(m, (kanji(m.group(1)) - 1) * 100 + kanji(m.group(2)))),
            form("(?<!\\d)(?:上世[紀纪])?(\\d0|\\d{3}0)\\s?年代", m -> decadeOf(m, number(m, 1))),
            form(
                    "(?<![\\d.])(" + YEAR + ")[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])(?![\\d])",
                    m -> day(m, number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(" + YEAR + ")(?!\\d)",
                    m -> day(m, number(m, 3), number(m, 2), number(m, 1))),
            form("(?<![\\d/-])(\\d{1,2})([-/])(\\d{1,2})\\2(" + YEAR + ")(?![\\d/]|-\\d)", DateSpans::slashed),
            form(
                    "(?<![\\d.,])(\\d{1,2})(?:\\.\\s?|\\s)((?-i:[IVX]{1,4}))(?:\\.\\s?|\\s)(" + YEAR + ")(?!\\d)",
                    m -> day(m, number(m, 3), roman(m.group(2)), number(m, 1))),
            form(
                    "(" + YEAR + ")\\s?年\\s?第?\\s?([1-4一二三四])\\s?(?:四半期|季度)",
                    m -> year(m, number(m, 1), false, "q" + kanji(m.group(2)))),
            form(
                    "(" + YEAR + ")\\s?年\\s?(?:(上半|前半)|下半|後半|后半)(?:期|年)?",
                    m -> year(m, number(m, 1), false, m.group(2) == null ? "h2" : "h1")),
            form(
                    "(?:(" + Eras.KANJI
                            + "|西暦|公元)\\s?)?(元|\\d{1,4}|[〇零一二三四五六七八九十]{1,4})\\s?年(度)?(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号號])?)?",
                    DateSpans::japanese),
            form(
                    "(?<![\\d一二三四五六七八九十])(\\d{1,2}|" + KANJI + "{1,3})\\s?月\\s?(\\d{1,2}|" + KANJI + "{1,3})\\s?[日号號]",
                    m -> day(m, 0, kanji(m.group(1)), kanji(m.group(2)))),
            form(
                    "(?<![\\p{L}\\d])([MTSHR])\\s?(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,2})(?!\\d)",
                    m -> day(m, Eras.year(m.group(1), number(m, 2)), number(m, 3), number(m, 4))),
            form("(?<!\\d)(\\d{1,2}|" + KANJI + "{1,3})\\s?世[紀纪]", m -> century(m, kanji(m.group(1)))),
            form(
                    "\\b(" + Eras.ROMAN + ")\\s(\\d{1,2}|gannen)\\b",
                    m -> year(
                            m,
                            Eras.year(m.group(1), m.group(2).equalsIgnoreCase("gannen") ? 1 : number(m, 2)),
                            false,
                            "")),
            form(
                    "(" + Months.PATTERN + ")\\s(" + DAY + ")(?:,?\\s(" + YEAR + "))?" + TO + "(" + Months.PATTERN
                            + ")\\s(" + DAY + ")(?:,?\\s(" + YEAR + "))?(?!\\d)",
                    m -> days(m, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6))),
            form(
                    "(?<![\\d.,])(" + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(" + YEAR + "))?"
                            + TO
                            + "(" + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(" + YEAR
                            + "))?(?!\\d)",
                    m -> days(m, m.group(2), m.group(1), m.group(3), m.group(5), m.group(4), m.group(6))),
            form(
                    "(" + Months.PATTERN + ")\\s(" + DAY + ")" + TO + "(" + DAY + ")(?:,?\\s(" + YEAR + "))?(?![\\d])",
                    m -> days(m, m.group(4), m.group(1), m.group(2), m.group(3))),
            form(
                    "(?<!\\d)(" + DAY + ")\\.?(?:" + TO + "|(?<=\\bbetween\\s(?:the\\s)?[\\p{L}\\d]{1,4})\\sand\\s)("
                            + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(?:de\\s)?(" + YEAR
                            + "))?(?!\\d)",
                    m -> days(m, m.group(4), m.group(3), m.group(1), m.group(2))),
            form(
                    "(?<!\\bin\\s)(" + Months.PATTERN + ")\\s(?:the\\s)?(" + DAY + ")(?:,?\\s(" + YEAR
                            + "))?(?![\\d-]|,\\d|\\.\\d)",
                    m -> day(m, optional(m.group(3)), Months.number(m.group(1)), ordinal(m.group(2)))),
            form(
                    "(?<![\\d.,])(" + DAY + ")\\.?[\\s-](?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?[\\s-](?:de\\s)?("
                            + YEAR + "))?(?!\\d)",
                    m -> day(m, optional(m.group(3)), Months.number(m.group(2)), ordinal(m.group(1)))),
            form(
                    "(?:\\bthe\\s)?\\b(" + ORDINALS + ")\\sof\\s(" + Months.PATTERN + ")(?:,?\\s(" + YEAR
                            + "))?(?!\\d)",
                    m -> day(m, optional(m.group(3)), Months.number(m.group(2)), spelled(m.group(1)))),
            form(
                    "\\b(?:(?:the\\s)?(early|mid|late)[-\\s]|the\\s|nineteen-?\\s?)(" + DECADES + ")\\b",
                    m -> span(m, Precision.DECADE, decade(m.group(2)), decade(m.group(2)), false, m.group(1))),
            form(
                    "(" + Months.PATTERN + ")(?:/|" + TO + ")(" + Months.PATTERN + "),?\\s(?:of\\s|de\\s)?(" + YEAR
                            + ")(?!\\d)",
                    m -> span(
                            m,
                            Precision.MONTH,
                            number(m, 3) * 10000 + Months.number(m.group(1)) * 100,
                            number(m, 3) * 10000 + Months.number(m.group(2)) * 100,
                            false,
                            "")),
            form(
                    EARLY + "?(" + Months.PATTERN + "),?\\s(?:of\\s|de\\s)?(" + YEAR + ")(?!\\d)",
                    m -> month(m, number(m, 3), Months.number(m.group(2)), m.group(1))),
            form(
                    "\\b(?:FY|fiscal(?:\\syear)?)[\\s-]?'?(" + YEAR + "|\\d{2})(?:[-/](\\d{2,4}))?\\b",
                    m -> fiscal(m, number(m, 1), m.group(2))),
            form("\\b(" + YEAR + ")(?:[-/](\\d{2,4}))?\\sfiscal\\syear\\b", m -> fiscal(m, number(m, 1), m.group(2))),
            form(
                    "\\b(?:Q([1-4])|(first|second|third|fourth)\\squarter)(?:\\sof)?,?\\s(?:the\\syear\\s)?(" + YEAR
                            + ")(?!\\d)",
                    m -> year(
                            m,
                            number(m, 3),
                            false,
                            "q" + (m.group(1) == null ? NumberWords.ordinal(lower(m.group(2))) : m.group(1)))),
            form(
                    NTH + "(?:quarter|quartals?|trimestre|kwartaal|kwartał(?:u|em)?|kwartale)" + OF_YEAR,
                    m -> part(m, "q", 4)),
            form(
                    NTH
                            + "(?:half|halbjahre?s?|hälfte|semestre|moitié|mitad|metà|helft|metade|półrocz[eau]|połow(?:a|ie|y|ę))"
                            + OF_YEAR,
                    m -> part(m, "h", 2)),
            form(
                    "\\b(" + SEASONS + ")(?:\\s(?:of|de|del))?\\s(" + YEAR + ")(?!\\d)",
                    m -> year(m, number(m, 2), false, season(m.group(1)))),
            form(
                    "\\b(?:H([12])|(first|second)\\shalf)(?:\\sof)?,?\\s(" + YEAR + ")(?!\\d)",
                    m -> year(
                            m,
                            number(m, 3),
                            false,
                            "h" + (m.group(1) == null ? NumberWords.ordinal(lower(m.group(2))) : m.group(1)))),
            form("\\b([1-4])Q\\s?(" + YEAR + ")(?!\\d)", m -> year(m, number(m, 2), false, "q" + m.group(1))),
            form("\\b(?:(?:die|der|den)\\s)?(\\d{3}0)er(?:[-\\s]Jahren?)?\\b", m -> decadeOf(m, number(m, 1))),
            form(
                    "\\b(\\p{L}{5,})er\\sjahren?\\b(?:\\sdes\\s(\\d{2})\\.\\s(?:jahrhunderts|jh\\.?))?",
                    DateSpans::namedDecade),
            form(
                    "\\b(?:lata|latach|lat)\\s(\\d0)\\b\\.?(?:\\s(?:((?-i:[IVX]{2,5}))|(\\d{2})\\.?)\\s(?:wieku|w\\.))?",
                    DateSpans::decadeOfCentury),
            form(
                    "\\b(?:années|años|anni|anos|jaren|lata|latach|década\\sde)\\s'?(\\d{3}0|[2-9]0)\\b(?!\\s(?:de|ans))",
                    m -> decadeOf(m, number(m, 1))),
            form("\\b(?:années|años|anni|anos|jaren)\\s(\\p{L}{5,})()\\b", DateSpans::namedDecade),
            form("\\bthe\\s([2-9]0)'?s\\b", m -> decadeOf(m, number(m, 1))),
            form(
                    "\\b(?:siglo|século|secolo)\\s((?-i:[IVX]{1,5})|\\d{1,2})\\b",
                    m -> century(m, Character.isDigit(m.group(1).charAt(0)) ? number(m, 1) : roman(m.group(1)), "")),
            form(
                    NTH
                            + "(?:siècles?|jahrhunderts?|jh|eeuw|secolo|século|siglo|wieku|wiek|w\\.(?=\\s?\\p{Ll}))(?!\\p{L})",
                    m -> century(m, nth(m), "")),
            form("(?:\\bthe\\s)?" + EARLY + "?(?:\\b(\\d{3}0)'?s|'(\\d0)'?s)\\b", DateSpans::decade),
            form(
                    EARLY + "?\\b(?:(\\d{1,2})(?:st|nd|rd|th|e|ème)|(" + ORDINALS
                            + "))[\\s-](?:centur(?:y|ies)|siècle)\\b",
                    m -> century(m, m.group(2) == null ? spelled(m.group(3)) : number(m, 2), m.group(1))),
            form(
                    "\\b(?:from\\s|between\\s)?(" + YEAR + ")(?:" + TO + "|\\sand\\s|/)(" + YEAR
                            + "|\\d{2})(?![\\d,]|\\.\\d|\\s?(?:%|percent|per cent))",
                    DateSpans::years),
            form(
                    "\\b(?:the\\s)?(?:calendar\\syear|year)\\s(" + YEAR + ")(?!\\d)",
                    m -> year(m, number(m, 1), false, "")),
            form(
                    "(?<![\\d.,])(\\d{1,2})\\.?\\s(?:de\\s)?(\\p{L}{3,})\\s(?:de\\s)?(" + YEAR + ")(?!\\d)",
                    DateSpans::unknownMonth),
            form(
                    "(?<![\\d.,$€£¥#/:-]|\\p{L}-)" + EARLY + "?(?<![\\p{L}\\d])(" + YEAR
                            + ")(?![\\d%°]|[.,]\\d|-\\p{L}|[\\p{L}&&[^\\p{IsHan}]])",
                    m -> year(m, number(m, 2), false, m.group(1))));

    private DateForms() {}

    private static Form form(String pattern, Function<MatchResult, @Nullable CalendarSpan> read) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS), read);
    }
}
