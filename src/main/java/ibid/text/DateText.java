package ibid.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the day out of the ways in which pages write one. A day that could be read two ways (03/04/2018) is none.
final class DateText {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T\\d+.*)?(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:del?\\s+)?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final int FIRST_YEAR = 1400;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// The months that other languages begin otherwise, in the order of the calendar.
    private static final List<List<String>> OTHERS = List.of(
            List.of("jän", "ene", "gen"),
            List.of("fév", "fev"),
            List.of("mär", "maa"),
            List.of("avr", "abr"),
            List.of("mai", "mag", "mei"),
            List.of("jui", "giu"),
            List.of("lug"),
            List.of("aoû", "aou", "ago"),
            List.of("set"),
            List.of("okt", "ott", "out"),
            List.of(),
            List.of("dez", "déc", "dic"));
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和)\\s*(元|\\d{1,2})年\\s*(\\d{1,2})月\\s*(\\d{1,2})日");
    private static final Map<String, Integer> BEFORE_ERA = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

    private DateText() {}

    static Optional<LocalDate> read(String text) {
        return match(YEAR_FIRST, text, 1, 2, 3)
                .or(() -> match(MONTH_FIRST, text, 3, 1, 2))
                .or(() -> match(DAY_FIRST, text, 3, 2, 1))
                .or(() -> match(COMPACT, text, 1, 2, 3))
                .or(() -> era(text));
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(matcher.group(year)),
                        month(matcher.group(month)),
                        Integer.parseInt(matcher.group(day)));
                // Year 1 is what some systems write for none.
                if (date.getYear() >= FIRST_YEAR) {
                    return Optional.of(date);
                }
            } catch (DateTimeException _) {
                // No such day: look further.
            }
        }
        return Optional.empty();
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : named(text.toLowerCase(Locale.ROOT));
    }

    private static int named(String month) {
        String start = month.substring(0, 3);
        if (start.equals("jui")) {
            return month.startsWith("juil") ? 7 : 6;
        }
        int english = MONTHS.indexOf(start) + 1;
        for (int i = 0; english == 0 && i < OTHERS.size(); i++) {
            english = OTHERS.get(i).contains(start) ? i + 1 : 0;
        }
        return english;
    }

    private static Optional<LocalDate> era(String text) {
        Matcher era = ERA.matcher(text);
        if (!era.find()) {
            return Optional.empty();
        }
        int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        try {
            return Optional.of(LocalDate.of(
                    BEFORE_ERA.getOrDefault(era.group(1), 0) + year,
                    Integer.parseInt(era.group(3)),
                    Integer.parseInt(era.group(4))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
