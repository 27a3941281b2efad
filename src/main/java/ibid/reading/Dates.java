package ibid.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as a byline or a page's metadata prints it.
final class Dates {
    private static final String MONTH_NAMES = """
            january janvier januar enero gennaio janeiro jänner januari jan
            february février februar febrero febbraio fevereiro feber februari feb
            march mars märz marzo março maart mar
            april avril abril aprile apr
            may mai mayo maggio maio mei
            june juin juni junio giugno junho jun
            july juillet juli julio luglio julho jul
            august août agosto augustus aug
            september septembre septiembre settembre setembro sept sep
            october octobre oktober octubre ottobre outubro oct okt
            november novembre noviembre novembro nov
            december décembre dezember diciembre dicembre dezembro dec dez
            """;
    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)? (?:de |of )?(\\p{L}{3,10})\\.?,? (?:de |del )?(\\d{4})\\b");
    private static final Pattern POINTS = Pattern.compile("\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})\\b");
    private static final Pattern JAPANESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private Dates() {}

    /// The first full date in a short text.
    static Optional<LocalDate> in(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            if (isMonth(monthFirst.group(1))) {
                return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
            }
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            if (isMonth(dayFirst.group(2))) {
                return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
            }
        }
        Matcher points = POINTS.matcher(text);
        if (points.find()) {
            return date(points.group(3), points.group(2), points.group(1));
        }
        Matcher japanese = JAPANESE.matcher(text);
        return japanese.find() ? date(japanese.group(1), japanese.group(2), japanese.group(3)) : Optional.empty();
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static String month(String word) {
        return String.valueOf(MONTHS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        int number = 0;
        for (String line : MONTH_NAMES.lines().toList()) {
            number++;
            for (String name : line.split(" ", -1)) {
                months.put(name, number);
            }
        }
        return Map.copyOf(months);
    }
}
