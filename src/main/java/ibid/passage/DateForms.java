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
            form("(?<!\\d)(\\d{2}|\\d{3}0)\\s?年代", m -> decadeOf(m, number(m, 1))),
            form(
                    "(?<![\\d.])(" + YEAR + ")[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])(?![\\d])",
                    m -> day(m, number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(" + YEAR + ")(?!\\d)",
                    m -> day(m, number(m, 3), number(m, 2), number(m, 1))),
            form("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(" + YEAR + ")(?![\\d/])", DateSpans::slashed),
            form("(" + YEAR + ")年第([1-4一二三四])四半期", m -> year(m, number(m, 1), false, "q" + kanji(m.group(2)))),
            form(
                    "(?:(" + Eras.KANJI
                            + "|西暦)\\s?)?(元|\\d{1,4}|[〇一二三四五六七八九十]{1,4})\\s?年(度)?(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?日)?)?",
                    DateSpans::japanese),
            form("(?<!\\d)(\\d{1,2})月(\\d{1,2})日", m -> day(m, 0, number(m, 1), number(m, 2))),
            form("(\\d{1,2})\\s?世紀", m -> century(m, number(m, 1))),
            form(
                    "\\b(" + Eras.ROMAN + ")\\s(\\d{1,2}|gannen)\\b",
                    m -> year(
                            m,
                            Eras.year(m.group(1), m.group(2).equalsIgnoreCase("gannen") ? 1 : number(m, 2)),
                            false,
                            "")),
            form(
                    "\\b(" + Months.PATTERN + ")\\s(" + DAY + ")(?:,?\\s(" + YEAR + "))?" + TO + "(" + Months.PATTERN
                            + ")\\s(" + DAY + ")(?:,?\\s(" + YEAR + "))?(?!\\d)",
                    m -> days(m, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6))),
            form(
                    "(?<![\\d.,])(" + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(" + YEAR + "))?"
                            + TO
                            + "(" + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(" + YEAR
                            + "))?(?!\\d)",
                    m -> days(m, m.group(2), m.group(1), m.group(3), m.group(5), m.group(4), m.group(6))),
            form(
                    "\\b(" + Months.PATTERN + ")\\s(" + DAY + ")" + TO + "(" + DAY + ")(?:,?\\s(" + YEAR
                            + "))?(?![\\d])",
                    m -> days(m, m.group(4), m.group(1), m.group(2), m.group(3))),
            form(
                    "(?<!\\d)(" + DAY + ")\\.?(?:" + TO + "|(?<=\\bbetween\\s(?:the\\s)?[\\p{L}\\d]{1,4})\\sand\\s)("
                            + DAY + ")\\.?\\s(?:of\\s|de\\s)?(" + Months.PATTERN + ")(?:,?\\s(?:de\\s)?(" + YEAR
                            + "))?(?!\\d)",
                    m -> days(m, m.group(4), m.group(3), m.group(1), m.group(2))),
            form(
                    "\\b(" + Months.PATTERN + ")\\s(?:the\\s)?(" + DAY + ")(?:,?\\s(" + YEAR
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
                    "\\b(" + Months.PATTERN + ")(?:/|" + TO + ")(" + Months.PATTERN + "),?\\s(?:of\\s|de\\s)?(" + YEAR
                            + ")(?!\\d)",
                    m -> span(
                            m,
                            Precision.MONTH,
                            number(m, 3) * 10000 + Months.number(m.group(1)) * 100,
                            number(m, 3) * 10000 + Months.number(m.group(2)) * 100,
                            false,
                            "")),
            form(
                    "(?:\\b(early|mid|late)[-\\s])?\\b(" + Months.PATTERN + "),?\\s(?:of\\s|de\\s)?(" + YEAR
                            + ")(?!\\d)",
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
            form("\\b(?:années|años|anni|anos)\\s(\\d{3}0|[2-9]0)\\b(?!\\s(?:de|ans))", m -> decadeOf(m, number(m, 1))),
            form("\\bthe\\s([2-9]0)'?s\\b", m -> decadeOf(m, number(m, 1))),
            form("\\b([IVX]{1,5})e?\\s?(?:siècle|secolo)\\b", m -> romanCentury(m)),
            form("\\bsiglo\\s([IVX]{1,5})\\b", m -> romanCentury(m)),
            form("(?:\\bthe\\s)?(?:\\b(early|mid|late)[-\\s])?(?:\\b(\\d{3}0)'?s|'(\\d0)'?s)\\b", DateSpans::decade),
            form(
                    "(?:\\b(early|mid|late)[-\\s])?\\b(?:(\\d{1,2})(?:st|nd|rd|th|e|ème)|(" + ORDINALS
                            + "))[\\s-](?:centur(?:y|ies)|siècle)\\b",
                    m -> century(m, m.group(2) == null ? spelled(m.group(3)) : number(m, 2), m.group(1))),
            form("\\b(\\d{1,2})\\.\\s(?:Jahrhunderts?)\\b", m -> century(m, number(m, 1))),
            form(
                    "\\b(?:from\\s|between\\s)?(" + YEAR + ")(?:" + TO + "|\\sand\\s|/)(" + YEAR
                            + "|\\d{2})(?![\\d,]|\\.\\d|\\s?(?:%|percent|per cent))",
                    DateSpans::years),
            form(
                    "\\b(?:the\\s)?(?:calendar\\syear|year)\\s(" + YEAR + ")(?!\\d)",
                    m -> year(m, number(m, 1), false, "")),
            form(
                    "(?<![\\d.,$€£¥#/:-]|\\p{L}-)(?:\\b(early|mid|late)[-\\s])?(?<![\\p{L}\\d])(" + YEAR
                            + ")(?![\\d%°]|[.,]\\d|-\\p{L}|[\\p{L}&&[^\\p{IsHan}]])",
                    m -> year(m, number(m, 2), false, m.group(1))));

    private DateForms() {}

    private static Form form(String pattern, Function<MatchResult, @Nullable CalendarSpan> read) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS), read);
    }
}
