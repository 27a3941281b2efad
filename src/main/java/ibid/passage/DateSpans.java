package ibid.passage;

import ibid.passage.CalendarSpan.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Makes the stretch of the calendar out of what a form of [DateForms] has matched; null where the figures are no
/// date.
final class DateSpans {
    private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10);

    private DateSpans() {}

    static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    static int optional(@Nullable String year) {
        return year == null ? 0 : Integer.parseInt(year);
    }

    static int ordinal(String day) {
        return Integer.parseInt(day.replaceAll("\\D", ""));
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static CalendarSpan span(
            MatchResult m, Precision precision, int from, int to, boolean fiscal, @Nullable String part) {
        return new CalendarSpan(
                m.start(), m.end(), precision, from, to, fiscal, part == null ? "" : partOf(lower(part)), false);
    }

    static @Nullable CalendarSpan day(MatchResult m, int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int date = year * 10000 + month * 100 + day;
        return span(m, Precision.DAY, date, date, false, "");
    }

    static @Nullable CalendarSpan days(MatchResult m, @Nullable String year, String month, String from, String to) {
        int base = optional(year) * 10000 + Months.number(month) * 100;
        return ordinal(from) >= ordinal(to)
                ? null
                : span(m, Precision.DAY, base + ordinal(from), base + ordinal(to), false, "");
    }

    /// From a day of one month to a day of another; the year may stand at the end only.
    static @Nullable CalendarSpan days(
            MatchResult m,
            String month,
            String day,
            @Nullable String year,
            String lastMonth,
            String lastDay,
            @Nullable String lastYear) {
        int last = optional(lastYear == null ? year : lastYear);
        int first = year == null ? last : optional(year);
        int from = first * 10000 + Months.number(month) * 100 + ordinal(day);
        int to = last * 10000 + Months.number(lastMonth) * 100 + ordinal(lastDay);
        return from >= to ? null : span(m, Precision.DAY, from, to, false, "");
    }

    /// Month first; where the day may be meant, unsure: [CalendarSpan#dayFirst()].
    static @Nullable CalendarSpan slashed(MatchResult m) {
        int first = number(m, 1);
        int second = number(m, 3);
        if (first > 12 || first == second) {
            return day(m, number(m, 4), second, first);
        }
        CalendarSpan american = day(m, number(m, 4), first, second);
        boolean unsure = second <= 12;
        return american == null
                ? null
                : new CalendarSpan(
                        m.start(), m.end(), Precision.DAY, american.from(), american.to(), false, "", unsure);
    }

    static CalendarSpan month(MatchResult m, int year, int month, @Nullable String part) {
        int date = year * 10000 + month * 100;
        return span(m, Precision.MONTH, date, date, false, part);
    }

    static CalendarSpan year(MatchResult m, int year, boolean fiscal, @Nullable String part) {
        return span(m, Precision.YEAR, year * 10000, year * 10000, fiscal, part);
    }

    static CalendarSpan fiscal(MatchResult m, int year, @Nullable String second) {
        int full = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
        return second == null
                ? year(m, full, true, "")
                : span(m, Precision.YEAR, full * 10000, completed(full, Integer.parseInt(second)) * 10000, true, "");
    }

    static int completed(int first, int second) {
        return second < 100 ? first / 100 * 100 + second : second;
    }

    static @Nullable CalendarSpan years(MatchResult m) {
        int from = number(m, 1);
        int to = completed(from, number(m, 2));
        return to > from ? span(m, Precision.YEAR, from * 10000, to * 10000, false, "") : null;
    }

    static CalendarSpan decade(MatchResult m) {
        int year = m.group(2) == null ? 1900 + number(m, 3) : number(m, 2);
        return span(m, Precision.DECADE, year * 10000, year * 10000, false, m.group(1));
    }

    /// "90年代" says a decade of the last century, as "the '90s" does.
    static CalendarSpan decadeOf(MatchResult m, int written) {
        int year = (written < 100 ? 1900 + written : written) * 10000;
        return span(m, Precision.DECADE, year, year, false, "");
    }

    static int decade(String name) {
        return (1920 + 10 * List.of(DateForms.DECADES.split("\\|", -1)).indexOf(lower(name))) * 10000;
    }

    static @Nullable CalendarSpan century(MatchResult m, int number) {
        return century(m, number, "");
    }

    static @Nullable CalendarSpan century(MatchResult m, int number, @Nullable String part) {
        if (number < 1 || number > 21) {
            return null;
        }
        int year = (number - 1) * 100 + 1;
        return span(m, Precision.CENTURY, year * 10000, year * 10000, false, part);
    }

    /// The number that [DateForms#NTH] has matched, 0 where its word is no ordinal.
    static int nth(MatchResult m) {
        return m.group(1) != null ? number(m, 1) : m.group(2) != null ? roman(m.group(2)) : spelled(m.group(3));
    }

    /// A quarter or a half of a year.
    static @Nullable CalendarSpan part(MatchResult m, String part, int parts) {
        int nth = nth(m);
        return nth < 1 || nth > parts ? null : year(m, number(m, 4), false, part + nth);
    }

    /// "昭和30年代": the ten years from 1955 on.
    static CalendarSpan decadeOfEra(MatchResult m) {
        int first = Eras.year(m.group(1), kanji(m.group(2)));
        return span(m, Precision.YEAR, first * 10000, (first + 9) * 10000, false, "");
    }

    /// "Lata 30. XX wieku".
    static CalendarSpan decadeOfCentury(MatchResult m) {
        int century = m.group(2) != null ? roman(m.group(2)) : m.group(3) != null ? number(m, 3) : 20;
        return decadeOf(m, (century - 1) * 100 + number(m, 1));
    }

    /// "Dreißiger Jahre", "années trente", with the century where it is named.
    static @Nullable CalendarSpan namedDecade(MatchResult m) {
        NumberWords.Spelled tens = NumberWords.read(List.of(lower(m.group(1))), "");
        int year = tens == null || tens.ordinal() || tens.fraction()
                ? 0
                : tens.value().intValue();
        if (year < 20 || year > 90 || year % 10 != 0) {
            return null;
        }
        boolean named = m.group(2) != null && !m.group(2).isEmpty();
        return decadeOf(m, (named ? number(m, 2) - 1 : 19) * 100 + year);
    }

    /// "22. xyz 1958": a month of a language that we do not know, which must not be taken for the year alone.
    static @Nullable CalendarSpan unknownMonth(MatchResult m) {
        String word = lower(m.group(2));
        boolean other = StopWords.contains(word)
                || NumberVocabulary.is(NumberVocabulary.Kind.SCALE, word)
                || Units.after(word) != null
                || number(m, 1) > 31;
        int year = number(m, 3) * 10000;
        return other
                ? null
                : new CalendarSpan(
                        m.start(), m.end(), Precision.DAY, year + number(m, 1), year + number(m, 1), false, "", true);
    }

    /// The words of other languages for what English calls early, mid and late.
    private static String partOf(String word) {
        return switch (word) {
            case "anfang", "début", "principios", "inizio", "inizi", "begin", "início", "początku", "początek" ->
                "early";
            case "mitte", "mi", "mediados", "metà", "medio", "meados", "połowie" -> "mid";
            case "ende", "fin", "finales", "fine", "eind", "fins", "final", "końcu", "koniec" -> "late";
            default -> word;
        };
    }

    static int roman(String figures) {
        int number = 0;
        for (int i = 0; i < figures.length(); i++) {
            int each = ROMAN.getOrDefault(figures.charAt(i), 0);
            boolean less = i + 1 < figures.length() && each < ROMAN.getOrDefault(figures.charAt(i + 1), 0);
            number += less ? -each : each;
        }
        return number;
    }

    static String season(String name) {
        return switch (lower(name)) {
            case "spring", "frühjahr", "frühling", "printemps", "primavera" -> "spring";
            case "summer", "sommer", "été", "verano", "estate" -> "summer";
            case "winter", "hiver", "invierno", "inverno" -> "winter";
            default -> "autumn";
        };
    }

    /// 0 where the words are no ordinal.
    static int spelled(String words) {
        if (NumberWords.isOrdinal(lower(words))) {
            return NumberWords.ordinal(lower(words));
        }
        NumberWords.Spelled number = NumberWords.read(List.of(lower(words).split("[- ]", -1)), "");
        return number == null || !number.ordinal() ? 0 : number.value().intValue();
    }

    static @Nullable CalendarSpan japanese(MatchResult m) {
        String era = m.group(1);
        boolean western = era == null || era.equals("西暦") || era.equals("公元");
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

    static int kanji(String written) {
        if (written.equals("元")) {
            return 1;
        }
        BigDecimal value = Figures.kanji(written);
        return value == null ? 0 : value.intValue();
    }
}
