package ibid.coverage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads pages as people write them.
final class PageReader {
    /// More than one page follows "88 ff."; how many, nobody knows.
    private static final int FOLLOWING = 2;

    private static final Pattern DASHES = Pattern.compile("\\s*(?:[‐‑‒–—―−~〜-]+|\\bto\\b|\\bbis\\b)\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[,;&+、，；・]|\\b(?:and|und|et(?! seq)|y)\\b)\\s*");

    /// "S88" is a page of a supplement, and "S. 88" page 88.
    private static final Pattern LABEL = Pattern.compile("^(?:(?:pp?|pgs?)(?:\\.\\s*|\\s+|(?=\\d))"
            + "|(?:pages?|seiten?|ss?|páginas?|págs?|pagg?|stron[ay]|str|sidor|sid|sider?|стр?)(?:\\.\\s*|\\s+)|第)");

    private static final Pattern BEHIND = Pattern.compile("\\s*(?:頁|页|ページ|쪽|p\\.)$");
    private static final String NUMBER = "(\\p{L}{0,3}?)[ .]?(\\d{1,9})([a-eg-z])?";
    private static final Pattern ARABIC =
            Pattern.compile(NUMBER + "(?:-" + NUMBER + ")?(?:\\s*(ff?|sqq?|et seqq?)\\.?)?");
    private static final String NUMERAL = "((?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))";
    private static final Pattern ROMAN = Pattern.compile(NUMERAL + "(?:-" + NUMERAL + ")?(?:\\s*(ff?)\\.?)?");

    private PageReader() {}

    static Pages read(String words) {
        String flat = DASHES.matcher(
                        Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .strip();
        List<Run> runs = new ArrayList<>();
        boolean legible = true;
        for (String part : PARTS.split(flat)) {
            if (!part.isBlank()) {
                Optional<Run> run = run(bare(part));
                run.ifPresent(runs::add);
                legible &= run.isPresent();
            }
        }
        return new Pages(words.strip(), runs, legible && !runs.isEmpty());
    }

    private static String bare(String part) {
        String numbers = LABEL.matcher(part.strip()).replaceFirst("");
        return BEHIND.matcher(numbers).replaceFirst("").strip();
    }

    private static Optional<Run> run(String words) {
        Matcher roman = ROMAN.matcher(words);
        if (roman.matches()) {
            long first = roman(roman.group(1));
            long last = roman.group(2) == null ? first : roman(roman.group(2));
            return run(words, Run.ROMAN, first, 0, last, 0, Optional.ofNullable(roman.group(3)));
        }
        Matcher arabic = ARABIC.matcher(words);
        if (!arabic.matches()) {
            return Optional.empty();
        }
        String series = arabic.group(1);
        long first = Long.parseLong(arabic.group(2));
        int column = column(arabic.group(3));
        Optional<String> following = Optional.ofNullable(arabic.group(7));
        String counted = series.isEmpty() ? Run.ARABIC : series;
        if (arabic.group(5) == null) {
            return run(words, counted, first, column, first, column, following);
        }
        String again = arabic.group(4);
        return again.isEmpty() || again.equals(series)
                ? run(
                        words,
                        counted,
                        first,
                        column,
                        last(arabic.group(2), arabic.group(5)),
                        column(arabic.group(6)),
                        following)
                : Optional.empty();
    }

    private static Optional<Run> run(
            String words,
            String series,
            long first,
            int column,
            long last,
            int lastColumn,
            Optional<String> following) {
        if (last < first || (last == first && lastColumn < column)) {
            return Optional.empty();
        }
        // "88 f." is 88 and 89.
        boolean open = following.isPresent() && !following.get().equals("f");
        long end = last + (open ? FOLLOWING : following.isPresent() ? 1 : 0);
        return Optional.of(new Run(
                words, series, Run.first(first, column), Run.last(end, following.isPresent() ? 0 : lastColumn), open));
    }

    private static int column(@Nullable String letter) {
        return letter == null ? 0 : letter.charAt(0) - 'a' + 1;
    }

    /// "1140-8" ends on 1148.
    private static long last(String first, String last) {
        return Long.parseLong(
                last.length() < first.length() ? first.substring(0, first.length() - last.length()) + last : last);
    }

    private static long roman(String numeral) {
        long sum = 0;
        for (int at = 0; at < numeral.length(); at++) {
            int value = value(numeral.charAt(at));
            sum += at + 1 < numeral.length() && value < value(numeral.charAt(at + 1)) ? -value : value;
        }
        return sum;
    }

    private static int value(char digit) {
        return switch (digit) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            case 'c' -> 100;
            case 'd' -> 500;
            case 'm' -> 1000;
            default -> throw new IllegalArgumentException("no Roman digit: " + digit);
        };
    }
}
