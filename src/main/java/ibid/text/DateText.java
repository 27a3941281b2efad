package ibid.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the day out of the ways in which pages write one. A day that could be read two ways (03/04/2018) is none.
final class DateText {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T\\d+.*)?(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final int FIRST_YEAR = 1400;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateText() {}

    static Optional<LocalDate> read(String text) {
        return match(YEAR_FIRST, text, 1, 2, 3)
                .or(() -> match(MONTH_FIRST, text, 3, 1, 2))
                .or(() -> match(DAY_FIRST, text, 3, 2, 1))
                .or(() -> match(COMPACT, text, 1, 2, 3));
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
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
