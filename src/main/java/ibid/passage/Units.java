package ibid.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spellings of units and currencies, each with the one it stands for, kept in `units.txt`.
final class Units {
    /// @param of the unit that others of its kind are compared in
    record Measure(String of, BigDecimal each) {}

    private static final Map<String, String> AFTER = new HashMap<>();
    private static final Map<String, String> BEFORE = new HashMap<>();
    private static final Map<String, Measure> MEASURES = new HashMap<>();

    static {
        lines().forEach(Units::read);
    }

    private static final Pattern SPACE = Pattern.compile("[ -]{0,2}");

    /// "4 milliards d'euros", "3,5 millones de euros".
    private static final Pattern OF = Pattern.compile(
            "(?iU)(?<=\\bmil\\p{L}{0,8}|\\bmld|\\bbil\\p{L}{3,6}|\\btril\\p{L}{3,6}|\\bM[di]|\\bmln|\\bme[zd][zi]o|\\bmeio|\\bdemi) (?:d'|de |di )(?=\\p{L})");

    /// "Argentine pesos": money of its own, whatever a table knows.
    private static final Pattern NATIONAL = Pattern.compile(
            "(?U)(\\p{Lu}\\p{Ll}+ (?:dollar|pound|franc|peso|rupee|crown|dinar|rial|riyal|dirham|shilling|lira|mark))s?\\b");

    /// "A year" is left out: whether "5 percent a year" is the 5 percent of the claim is for a reader.
    private static final Pattern PER = Pattern.compile(
            "(?i)(?:/(?=\\p{L})|\\sper\\s(?=hour|second|minute)|\\san?\\s(?=hour|second\\b(?!\\s\\p{L})|minute))([\\p{L}²³]+)");

    private Units() {}

    private static void read(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "#", "" -> {}
            case "<" -> spell(BEFORE, words[1], List.of(words).subList(2, words.length));
            case "=" -> MEASURES.put(words[1], new Measure(words[3], new BigDecimal(words[2])));
            default -> spell(AFTER, words[0], List.of(words).subList(1, words.length));
        }
    }

    private static void spell(Map<String, String> table, String unit, List<String> spellings) {
        spellings.forEach(spelling -> table.put(spelling.replace('_', ' '), unit));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Units.class.getResourceAsStream("units.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What one of this unit is in the unit that its kind is compared in; itself where it is comparable to no other.
    static Measure measure(String unit) {
        return MEASURES.getOrDefault(unit, new Measure(unit, BigDecimal.ONE));
    }

    static @Nullable String after(String spelling) {
        return AFTER.get(spelling);
    }

    static @Nullable String before(String spelling) {
        return BEFORE.get(spelling);
    }

    /// @param end exclusive, in the text
    record Unit(String canonical, int end) {}

    /// The unit that follows a number, the longest spelling first.
    static @Nullable Unit at(String text, int at) {
        Matcher of = OF.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (of.lookingAt()) {
            return at(text, of.end());
        }
        Matcher space = SPACE.matcher(text).region(at, text.length());
        int from = space.lookingAt() ? space.end() : at;
        Matcher national = NATIONAL.matcher(text).region(from, text.length());
        if (national.lookingAt() && after(national.group().toLowerCase(Locale.ROOT)) == null) {
            return new Unit(national.group(1).toLowerCase(Locale.ROOT), national.end());
        }
        for (int length = Math.min(28, text.length() - from); length > 0; length--) {
            int end = from + length;
            boolean letters = Character.isLetter(text.charAt(end - 1)) && !Glyphs.isUnspaced(text.charAt(end - 1));
            if (letters
                    && end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && !Glyphs.isUnspaced(text.charAt(end))) {
                continue;
            }
            String unit =
                    after(text.substring(from, end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (unit != null && !isSignOfNext(text, from, end)) {
                return rate(text, new Unit(unit, end));
            }
        }
        return null;
    }

    /// "$5-$6": the second sign belongs to what follows it.
    private static boolean isSignOfNext(String text, int from, int end) {
        return end == from + 1
                && "$€£¥".indexOf(text.charAt(from)) >= 0
                && (text.charAt(from - 1) == '-'
                        || (end < text.length() && Character.isLetterOrDigit(text.charAt(end))));
    }

    /// "100 km/h", "an hour": a speed is not a length.
    private static Unit rate(String text, Unit unit) {
        Matcher per = PER.matcher(text).region(unit.end(), text.length());
        if (!per.lookingAt()) {
            return unit;
        }
        String written = per.group(1).toLowerCase(Locale.ROOT);
        String of = after(written);
        return new Unit(unit.canonical() + "/" + (of == null ? written : of), per.end());
    }

    private static final Pattern RATE = Pattern.compile(
            "(?iU)(?:\\s\\p{L}+){0,3}?(?:\\s(?:per|every|each|pro|par|por|je)\\s|\\san?\\s(?=(?:day|week|month|year|night|head|person|"
                    + "household|ton(?:ne)?|kilo(?:gram(?:me)?)?|barrel|litre|liter|gallon|acre|hectare|share|piece)\\b))(\\p{L}+)\\b"
                    + "(?!\\s(?:earlier|ago|before|later|after|prior|previously|on))");

    /// What one of the counted is for: "day" in "12 barrels of oil a day"; empty where none is named.
    static String per(String text, int end) {
        Matcher rate = RATE.matcher(text).region(end, text.length());
        if (!rate.lookingAt()) {
            return "";
        }
        String written = rate.group(1).toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(after(written), written);
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
