package ibid.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of citations: "November 12, 2017", "12. Nov. 2017", "September/October 2014", "1974/75",
/// "2017年11月12日", "平成29年", "forthcoming".
final class DateReader {
    private static final String[] MONTHS = {
        "january jan januar jänner janvier janv gennaio genn gen enero ene 1",
        "february feb februar février févr fév febbraio febb febrero 2",
        "march mar märz mrz mars marzo 3",
        "april apr avril avr aprile abril abr 4",
        "may mai maggio magg mayo 5",
        "june jun juni juin giugno giu junio 6",
        "july jul juli juillet juil luglio lug julio 7",
        "august aug août aout agosto ago ag 8",
        "september sep sept septembre settembre sett set septiembre setiembre 9",
        "october oct oktober okt octobre ottobre ott octubre 10",
        "november nov novembre noviembre 11",
        "december dec dezember dez décembre déc dicembre dic diciembre 12"
    };
    private static final Map<String, Integer> MONTH = months();
    private static final String NAME = "(\\p{L}{3,10})\\.?";
    private static final String YEAR = "((?:1[4-9]|20)\\d\\d)(?!\\d)";
    private static final String DAY = "(\\d{1,2})";
    private static final String DASH = "\\s*[–—/-]\\s*";

    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(NAME + "\\s+" + DAY + "(?:st|nd|rd|th)?(?:" + DASH + DAY + ")?,?\\s+" + YEAR);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(?<!\\d)" + DAY + "(?:\\.|st|nd|rd|th|er|º)?(?:"
            + DASH + DAY + "\\.?)?\\s+(?:de\\s+)?" + NAME + ",?\\s+(?:de\\s+)?" + YEAR);
    private static final Pattern MONTHS_YEAR = Pattern.compile("(?<!\\p{L})" + NAME + DASH + NAME + ",?\\s+" + YEAR);
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\p{L})" + NAME + ",?\\s+(?:de\\s+)?" + YEAR);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("\\(" + YEAR + ",\\s+" + NAME + "(?:\\s+" + DAY + ")?\\)?");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\d)" + DAY + "\\.\\s?" + DAY + "\\.\\s?" + YEAR);
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)" + YEAR + DASH + "(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)" + YEAR);
    private static final Pattern JAPANESE =
            Pattern.compile("(\\d{4}|(?:明治|大正|昭和|平成|令和)\\s*(?:\\d{1,2}|元))年(?:\\s*(\\d{1,2})月(?:\\s*(\\d{1,2})日)?)?");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)forthcoming|in press|im erscheinen|erscheint demnächst|im druck|à paraître|di prossima pubblicazione|in corso di stampa|en prensa|"
                    + "n\\.\\s?d\\.|o\\.\\s?J\\.|s\\.\\s?d\\.|s\\.\\s?a\\.|undated|近刊");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    DateReader() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> byName = new HashMap<>();
        for (int month = 0; month < MONTHS.length; month++) {
            for (String name : MONTHS[month].split(" ", -1)) {
                byName.put(name, month + 1);
            }
        }
        return Map.copyOf(byName);
    }

    @Nullable CslDate read(String printed) {
        String text = Marks.flat(printed);
        CslDate date = text.indexOf('年') >= 0 ? japanese(text) : null;
        if (date == null && hasMonth(text)) {
            date = dated(text);
        }
        return date != null ? date : numeric(text);
    }

    private static boolean hasMonth(String text) {
        for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (MONTH.containsKey(word)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CslDate dated(String text) {
        Matcher m = MONTH_DAY_YEAR.matcher(text);
        if (m.find() && month(m.group(1)) > 0) {
            return day(m.group(4), month(m.group(1)), m.group(2), m.group(3));
        }
        m = DAY_MONTH_YEAR.matcher(text);
        if (m.find() && month(m.group(3)) > 0) {
            return day(m.group(4), month(m.group(3)), m.group(1), m.group(2));
        }
        m = YEAR_MONTH_DAY.matcher(text);
        if (m.find() && month(m.group(2)) > 0) {
            int month = month(m.group(2));
            return m.group(3) == null
                    ? single(List.of(number(m.group(1)), month))
                    : day(m.group(1), month, m.group(3), null);
        }
        m = MONTHS_YEAR.matcher(text);
        if (m.find() && month(m.group(1)) > 0 && month(m.group(2)) > 0) {
            return range(
                    List.of(number(m.group(3)), month(m.group(1))), List.of(number(m.group(3)), month(m.group(2))));
        }
        m = MONTH_YEAR.matcher(text);
        while (m.find()) {
            if (month(m.group(1)) > 0) {
                return single(List.of(number(m.group(2)), month(m.group(1))));
            }
        }
        return null;
    }

    private static CslDate day(String year, int month, String day, @Nullable String last) {
        List<Integer> first = List.of(number(year), month, number(day));
        return number(day) > 31 || number(day) == 0
                ? single(List.of(number(year), month))
                : last == null ? single(first) : range(first, List.of(number(year), month, number(last)));
    }

    private static @Nullable CslDate numeric(String text) {
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return single(List.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        }
        m = DOTTED.matcher(text);
        if (m.find() && number(m.group(2)) <= 12) {
            return single(List.of(number(m.group(3)), number(m.group(2)), number(m.group(1))));
        }
        m = YEARS.matcher(text);
        if (m.find()) {
            int first = number(m.group(1));
            int second = number(m.group(2));
            int last = second < 100 ? first / 100 * 100 + second : second;
            if (last > first) {
                return range(List.of(first), List.of(last));
            }
        }
        m = ONE_YEAR.matcher(text);
        if (m.find()) {
            return single(List.of(number(m.group(1))));
        }
        m = WORDS.matcher(text);
        return m.find() ? new CslDate(List.of(), m.group()) : null;
    }

    private static @Nullable CslDate japanese(String text) {
        Matcher m = JAPANESE.matcher(text);
        if (!m.find()) {
            return null;
        }
        List<Integer> parts = new ArrayList<>();
        parts.add(westernYear(m.group(1)));
        for (int group = 2; group <= 3 && m.group(group) != null; group++) {
            parts.add(number(m.group(group)));
        }
        return single(parts);
    }

    /// The year before an era's first year, by the era's first sign.
    private static int westernYear(String year) {
        if (Character.isDigit(year.charAt(0))) {
            return number(year);
        }
        String digits = year.substring(2).strip();
        int within = digits.equals("元") ? 1 : number(digits);
        return within
                + switch (year.charAt(0)) {
                    case '明' -> 1867;
                    case '大' -> 1911;
                    case '昭' -> 1925;
                    case '平' -> 1988;
                    default -> 2018;
                };
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? 0 : MONTH.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static CslDate single(List<Integer> parts) {
        return new CslDate(List.of(parts), null);
    }

    private static CslDate range(List<Integer> first, List<Integer> last) {
        return new CslDate(List.of(first, last), null);
    }
}
