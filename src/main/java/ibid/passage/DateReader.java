package ibid.passage;

import ibid.passage.CalendarSpan.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the dates of a text: full, partial, ranges, decades, centuries, fiscal years, Japanese eras.
final class DateReader {
    private static final String YEAR = "(?:1\\d{3}|20\\d{2})";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º)?";
    private static final String ORDINALS =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
                    + "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first";
    private static final String DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";
    private static final String TO = "\\s?(?:-|to|bis|until|through|à|～|〜|~|から)\\s?";

    private record Form(Pattern pattern, Function<MatchResult, @Nullable CalendarSpan> read) {}

    /// In order: what an earlier form takes, a later one leaves alone.
    private static final List<Form> FORMS = List.of(
            form(
                    "(?<![\\d.])(" + YEAR + ")[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])(?![\\d])",
                    m -> day(m, number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(" + YEAR + ")(?!\\d)",
                    m -> day(m, number(m, 3), number(m, 2), number(m, 1))),
            form("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(" + YEAR + ")(?![\\d/])", DateReader::slashed),
            form(
                    "(?:(" + Eras.KANJI
                            + "|西暦)\\s?)?(元|\\d{1,4}|[〇一二三四五六七八九十]{1,4})\\s?年(度)?(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?日)?)?",
                    DateReader::japanese),
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
                    "\\b(?:the\\s(?:(early|mid|late)[-\\s])?|nineteen-?\\s?)(" + DECADES + ")\\b",
                    m -> span(m, Precision.DECADE, decade(m.group(2)), decade(m.group(2)), false, m.group(1))),
            form(
                    "\\b(" + Months.PATTERN + ")[-/](" + Months.PATTERN + "),?\\s(?:of\\s|de\\s)?(" + YEAR + ")(?!\\d)",
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
                    "\\b(spring|summer|autumn|fall|winter)(?:\\sof)?\\s(" + YEAR + ")(?!\\d)",
                    m -> year(m, number(m, 2), false, lower(m.group(1)).replace("fall", "autumn"))),
            form("(?:\\bthe\\s)?(?:\\b(early|mid|late)[-\\s])?(?:\\b(\\d{3}0)'?s|'(\\d0)'?s)\\b", DateReader::decade),
            form(
                    "(?:\\b(early|mid|late)[-\\s])?\\b(?:(\\d{1,2})(?:st|nd|rd|th|e|ème)|(" + ORDINALS
                            + "))[\\s-](?:centur(?:y|ies)|siècle)\\b",
                    m -> century(m, m.group(2) == null ? spelled(m.group(3)) : number(m, 2), m.group(1))),
            form("\\b(\\d{1,2})\\.\\s(?:Jahrhunderts?)\\b", m -> century(m, number(m, 1))),
            form(
                    "\\b(?:from\\s|between\\s)?(" + YEAR + ")(?:" + TO + "|\\sand\\s|/)(" + YEAR
                            + "|\\d{2})(?![\\d,]|\\.\\d|\\s?(?:%|percent|per cent))",
                    DateReader::years),
            form(
                    "\\b(?:the\\s)?(?:calendar\\syear|year)\\s(" + YEAR + ")(?!\\d)",
                    m -> year(m, number(m, 1), false, "")),
            form(
                    "(?<![\\d.,$€£¥#/:-]|\\p{L}-)(?:\\b(early|mid|late)[-\\s])?(?<![\\p{L}\\d])(" + YEAR
                            + ")(?![\\d%°]|[.,]\\d|-\\p{L}|[\\p{L}&&[^\\p{IsHan}]])",
                    m -> year(m, number(m, 2), false, m.group(1))));

    private static final Pattern COUNTED = Pattern.compile(
            "\\s(?!(?:and|as|was|has|is|its|this|his|does|us|years)\\b)(?:\\p{Ll}+\\s)?\\p{Ll}{2,}s\\b(?!-)|\\s(?:people|men|women|children|percent|per\\scent|tons?|yen|million|billion)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DATING = Pattern.compile(
            "(?iU)(?:\\b(?:in|since|by|of|from|until|till|before|after|during|year|circa|ca\\.|c\\.|and|to|around|the|for|im|seit|bis|von|en|depuis|de|del|early|mid|late)\\s|[(\\[/,]\\s?|^)$");

    private static final int AROUND = 48;
    private static final Pattern SIGN = Pattern.compile(
            "\\d|年|世紀|[Cc]entur|siècle|(?:twen|thir|for|fif|six|seven|eigh|nine)ties\\b|(?:st|nd|rd|th) of ");

    private DateReader() {}

    private static Form form(String pattern, Function<MatchResult, @Nullable CalendarSpan> read) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS), read);
    }

    /// @param plain as [PlainText] gives it
    static List<CalendarSpan> read(String plain) {
        StringBuilder left = new StringBuilder(plain);
        List<int[]> places = places(plain);
        List<CalendarSpan> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher =
                    form.pattern().matcher(left).useTransparentBounds(true).useAnchoringBounds(false);
            List<CalendarSpan> here = new ArrayList<>();
            for (int[] place : places) {
                matcher.region(place[0], place[1]);
                while (matcher.find()) {
                    CalendarSpan span = form.read().apply(matcher);
                    if (span != null && !isCount(plain, span)) {
                        here.add(span);
                    }
                }
            }
            for (CalendarSpan span : here) {
                for (int i = span.start(); i < span.end(); i++) {
                    left.setCharAt(i, '\u0001');
                }
            }
            found.addAll(here);
        }
        found.sort(Comparator.comparingInt(CalendarSpan::start));
        return List.copyOf(found);
    }

    /// The surroundings of whatever may be a part of a date, merged: most of a text has no business with dates.
    private static List<int[]> places(String plain) {
        List<int[]> places = new ArrayList<>();
        Matcher sign = SIGN.matcher(plain);
        while (sign.find()) {
            int from = Math.max(0, sign.start() - AROUND);
            int to = Math.min(plain.length(), sign.end() + AROUND);
            if (!places.isEmpty() && places.getLast()[1] >= from) {
                places.getLast()[1] = to;
            } else {
                places.add(new int[] {from, to});
            }
        }
        return places;
    }

    /// "1500 ships" is no year, unless a word of dating leads up to it.
    private static boolean isCount(String text, CalendarSpan span) {
        boolean bare = span.end() - span.start() == 4 && span.precision() == Precision.YEAR;
        if (!bare) {
            return false;
        }
        boolean counted = COUNTED.matcher(text)
                .region(span.end(), text.length())
                .useTransparentBounds(true)
                .lookingAt();
        boolean modern = span.from() >= 1700_0000;
        boolean dated = DATING.matcher(text.substring(Math.max(0, span.start() - 12), span.start()))
                .find();
        return (counted && !(modern && dated)) || (!modern && !dated && span.end() < text.length());
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int optional(@Nullable String year) {
        return year == null ? 0 : Integer.parseInt(year);
    }

    private static int ordinal(String day) {
        return Integer.parseInt(day.replaceAll("\\D", ""));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static CalendarSpan span(
            MatchResult m, Precision precision, int from, int to, boolean fiscal, @Nullable String part) {
        return new CalendarSpan(
                m.start(), m.end(), precision, from, to, fiscal, part == null ? "" : lower(part), false);
    }

    private static @Nullable CalendarSpan day(MatchResult m, int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int date = year * 10000 + month * 100 + day;
        return span(m, Precision.DAY, date, date, false, "");
    }

    private static @Nullable CalendarSpan days(
            MatchResult m, @Nullable String year, String month, String from, String to) {
        int base = optional(year) * 10000 + Months.number(month) * 100;
        return ordinal(from) >= ordinal(to)
                ? null
                : span(m, Precision.DAY, base + ordinal(from), base + ordinal(to), false, "");
    }

    private static @Nullable CalendarSpan slashed(MatchResult m) {
        int first = number(m, 1);
        int second = number(m, 2);
        if (first > 12 || first == second) {
            return day(m, number(m, 3), second, first);
        }
        CalendarSpan american = day(m, number(m, 3), first, second);
        boolean unsure = second <= 12;
        return american == null
                ? null
                : new CalendarSpan(
                        m.start(), m.end(), Precision.DAY, american.from(), american.to(), false, "", unsure);
    }

    private static CalendarSpan month(MatchResult m, int year, int month, @Nullable String part) {
        int date = year * 10000 + month * 100;
        return span(m, Precision.MONTH, date, date, false, part);
    }

    private static CalendarSpan year(MatchResult m, int year, boolean fiscal, @Nullable String part) {
        return span(m, Precision.YEAR, year * 10000, year * 10000, fiscal, part);
    }

    private static CalendarSpan fiscal(MatchResult m, int year, @Nullable String second) {
        int full = year < 100 ? 2000 + year : year;
        return second == null
                ? year(m, full, true, "")
                : span(m, Precision.YEAR, full * 10000, completed(full, Integer.parseInt(second)) * 10000, true, "");
    }

    private static int completed(int first, int second) {
        return second < 100 ? first / 100 * 100 + second : second;
    }

    private static @Nullable CalendarSpan years(MatchResult m) {
        int from = number(m, 1);
        int to = completed(from, number(m, 2));
        return to > from ? span(m, Precision.YEAR, from * 10000, to * 10000, false, "") : null;
    }

    private static CalendarSpan decade(MatchResult m) {
        int year = m.group(2) == null ? 1900 + number(m, 3) : number(m, 2);
        return span(m, Precision.DECADE, year * 10000, year * 10000, false, m.group(1));
    }

    private static int decade(String name) {
        return (1920 + 10 * List.of(DECADES.split("\\|", -1)).indexOf(lower(name))) * 10000;
    }

    private static CalendarSpan century(MatchResult m, int number) {
        return century(m, number, "");
    }

    private static CalendarSpan century(MatchResult m, int number, @Nullable String part) {
        int year = (number - 1) * 100 + 1;
        return span(m, Precision.CENTURY, year * 10000, year * 10000, false, part);
    }

    private static int spelled(String words) {
        NumberWords.Spelled number = NumberWords.read(List.of(lower(words).split("[- ]", -1)));
        return number == null ? 0 : number.value().intValue();
    }

    private static @Nullable CalendarSpan japanese(MatchResult m) {
        String era = m.group(1);
        boolean western = era == null || era.equals("西暦");
        int year = kanji(m.group(2));
        if (western && year < 1000) {
            return null;
        }
        int full = western ? year : Eras.year(era, year);
        if (m.group(3) != null) {
            return year(m, full, true, "");
        }
        if (m.group(4) == null) {
            return year(m, full, false, "");
        }
        int month = kanji(m.group(4));
        return m.group(5) == null ? month(m, full, month, "") : day(m, full, month, kanji(m.group(5)));
    }

    private static int kanji(String written) {
        if (written.equals("元")) {
            return 1;
        }
        BigDecimal value = Figures.kanji(written);
        return value == null ? 0 : value.intValue();
    }
}
