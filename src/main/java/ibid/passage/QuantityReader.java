package ibid.passage;

import ibid.passage.Quantity.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a text, with their bounds, magnitudes, ranges and units.
final class QuantityReader {
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d_.,/])(?<sign>-)?(?<n>\\d{1,3}(?:[ '\\u00a0]\\d{3})+(?:[.,]\\d+)?(?![\\d])|\\d+(?:[.,]\\d+)*)(?<slash>/\\d+)?");
    private static final Pattern KANJI =
            Pattern.compile("(?<![\\d.,])[\\d.,]*\\d?[" + Figures.KANJI + "][\\d" + Figures.KANJI + "]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:'[\\p{L}]+)?");
    private static final Pattern VULGAR = Pattern.compile("(?<whole>\\d+)?\\s?(?<part>[¼½¾⅐-⅞])");
    private static final Pattern SPACE = Pattern.compile("[ -]{0,2}");
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\s?(?:-|\\bto\\b|\\band\\b|\\bbis\\b|\\bà\\b|〜|~|から)\\s?");
    private static final Pattern ORDINAL_END = Pattern.compile("(?i)(?:st|nd|rd|th)\\b|\\.(?= \\p{Lu})");

    private record Bounding(Bound bound, Pattern words) {}

    /// In order: "no more than" ends in "more than".
    private static final List<Bounding> BOUNDS = List.of(
            bound(
                    Bound.AT_LEAST,
                    "at least|no fewer than|no less than|not less than|a minimum of|mindestens|au moins|al menos|almeno|≥"),
            bound(
                    Bound.AT_MOST,
                    "at most|no more than|not more than|up to|a maximum of|höchstens|bis zu|au plus|como máximo|≤"),
            bound(
                    Bound.ABOUT,
                    "about|around|approximately|approx\\.?|roughly|some|nearly|almost|circa|ca\\.?|c\\.|~|≈|close to|etwa|rund|"
                            + "ungefähr|environ|près de|unos|unas|aproximadamente"),
            bound(
                    Bound.MORE,
                    "more than|over|above|exceeding|in excess of|upwards? of|greater than|mehr als|über|plus de|más de|più di|>"),
            bound(Bound.LESS, "fewer than|less than|under|below|weniger als|unter|moins de|menos de|meno di|<"));

    private final String text;
    private final List<Quantity> found = new ArrayList<>();
    private int reached;

    private QuantityReader(String text) {
        this.text = text;
    }

    private static Bounding bound(Bound bound, String words) {
        String japanese = bound == Bound.ABOUT ? "|(?:約|およそ|ほぼ)$" : "";
        return new Bounding(
                bound, Pattern.compile("(?iU)(?:^|(?<=[\\s(\"'-]))(?:" + words + ")\\s?(?:the |a |an )?$" + japanese));
    }

    /// @param plain as [PlainText] gives it
    /// @param taken stretches that are read otherwise already: dates
    static List<Quantity> read(String plain, List<? extends Value> taken) {
        StringBuilder free = new StringBuilder(plain);
        for (Value each : taken) {
            for (int i = each.start(); i < each.end(); i++) {
                free.setCharAt(i, '\u0001');
            }
        }
        QuantityReader reader = new QuantityReader(free.toString());
        for (int i = 0; i < plain.length(); i++) {
            if (i >= reader.reached) {
                reader.at(i);
            }
        }
        return List.copyOf(reader.found);
    }

    /// @param end exclusive
    /// @param scaled whether a magnitude has been read
    private record Amount(
            int start,
            int end,
            BigDecimal value,
            boolean ordinal,
            boolean fraction,
            boolean unsure,
            boolean scaled,
            boolean spelled) {}

    private void at(int i) {
        Amount low = amount(i);
        if (low == null) {
            return;
        }
        if (text.startsWith("minus ", i - 6) && i >= 6) {
            low = new Amount(
                    i - 6,
                    low.end(),
                    low.value().negate(),
                    false,
                    low.fraction(),
                    low.unsure(),
                    low.scaled(),
                    low.spelled());
        }
        Amount high = range(low);
        int end = high == null ? low.end() : high.end();
        Amount last = high == null ? low : high;
        if (high != null && high.scaled() && !low.scaled() && low.value().compareTo(BigDecimal.valueOf(1000)) < 0) {
            BigDecimal factor = scaleOf(high);
            low = new Amount(
                    low.start(),
                    low.end(),
                    low.value().multiply(factor),
                    false,
                    false,
                    low.unsure(),
                    true,
                    low.spelled());
        }
        String currency = currencyBefore(low.start());
        int start = low.start() - (currency.isEmpty() ? 0 : currencyLength(low.start()));
        String unit = Objects.requireNonNullElse(Units.before(currency.toLowerCase(Locale.ROOT)), "");
        if (unit.isEmpty() && !low.ordinal()) {
            Unit after = unitAfter(end);
            if (after != null) {
                unit = after.canonical();
                end = after.end();
            }
        }
        String label = labelBefore(low.start());
        boolean lone = low.spelled()
                && unit.isEmpty()
                && low.value().compareTo(BigDecimal.ONE) == 0
                && text.length() > end + 24;
        if (lone) {
            return;
        }
        Bound bound = boundBefore(start);
        found.add(new Quantity(
                start,
                end,
                low.value(),
                high == null ? low.value() : high.value(),
                bound,
                unit.isEmpty() && !label.isEmpty() ? "#" + label : unit,
                counted(end),
                last.ordinal(),
                low.fraction(),
                low.unsure() || (high != null && high.unsure())));
        reached = end;
    }

    private BigDecimal scaleOf(Amount amount) {
        BigDecimal scale = BigDecimal.ONE;
        Matcher word = Pattern.compile("\\p{L}+").matcher(text).region(amount.start(), amount.end());
        while (word.find()) {
            BigDecimal each = NumberWords.scale(word.group().toLowerCase(Locale.ROOT));
            if (each != null) {
                scale = scale.multiply(each);
            } else if (word.group().equalsIgnoreCase("m")) {
                scale = scale.multiply(BigDecimal.valueOf(1_000_000));
            }
        }
        return scale;
    }

    private @Nullable Amount amount(int i) {
        char c = text.charAt(i);
        if (VULGAR_PARTS.indexOf(c) >= 0 || Character.isDigit(c) || Figures.KANJI.indexOf(c) >= 0 || c == '-') {
            Amount vulgar = vulgar(i);
            if (vulgar != null) {
                return vulgar;
            }
            Amount kanji = kanji(i);
            return kanji != null ? kanji : figure(i);
        }
        boolean wordStart = Character.isLetter(c) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
        return wordStart ? words(i) : null;
    }

    private static final String VULGAR_PARTS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] PARTS = {
        {1, 4}, {1, 2}, {3, 4}, {1, 7}, {1, 9}, {1, 10}, {1, 3}, {2, 3}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6},
        {1, 8}, {3, 8}, {5, 8}, {7, 8}
    };

    private @Nullable Amount vulgar(int i) {
        Matcher matcher = VULGAR.matcher(text).region(i, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        int[] part = PARTS[VULGAR_PARTS.indexOf(matcher.group("part"))];
        BigDecimal value = ratio(part[0], part[1]);
        String whole = matcher.group("whole");
        if (whole != null) {
            value = value.add(new BigDecimal(whole));
        }
        return scaled(new Amount(i, matcher.end(), value, false, whole == null, false, false, false));
    }

    private static BigDecimal ratio(int above, int below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }

    private @Nullable Amount kanji(int i) {
        Matcher matcher = KANJI.matcher(text).region(i, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        String written = matcher.group();
        boolean counts = written.chars().anyMatch(Character::isDigit)
                || (written.length() > 1 && matcher.end() < text.length() && unitAfter(matcher.end()) != null)
                || unitAfter(matcher.end()) != null;
        BigDecimal value = counts ? Figures.kanji(written) : null;
        return value == null ? null : new Amount(i, matcher.end(), value, false, false, false, true, false);
    }

    private @Nullable Amount figure(int i) {
        Matcher matcher = FIGURE.matcher(text).region(i, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt() || isIdentifier(i)) {
            return null;
        }
        Figures.Figure figure = Figures.read(matcher.group("n"));
        if (figure == null) {
            return null;
        }
        boolean negative = matcher.group("sign") != null && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
        BigDecimal value = negative ? figure.value().negate() : figure.value();
        String slash = matcher.group("slash");
        if (slash != null) {
            int below = slash.length() > 5 ? 0 : Integer.parseInt(slash.substring(1));
            if (below == 0 || value.scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(1000)) > 0) {
                return null;
            }
            return new Amount(i, matcher.end(), ratio(value.intValue(), below), false, true, false, false, false);
        }
        Matcher ordinal = ORDINAL_END.matcher(text).region(matcher.end(), text.length());
        if (ordinal.lookingAt() && !ordinal.group().startsWith(".")) {
            return new Amount(i, ordinal.end(), value, true, false, false, false, false);
        }
        return scaled(new Amount(i, matcher.end(), value, false, false, figure.unsure(), false, false));
    }

    /// "G-20", "COVID-19": a name, not a number.
    private boolean isIdentifier(int i) {
        int at = text.charAt(i) == '-' ? i : i - 1;
        return (at > 0
                        && text.charAt(at) == '-'
                        && Character.isLetter(text.charAt(at - 1))
                        && boundBefore(at).equals(Bound.EXACT))
                || (i > 0 && "_#@&=".indexOf(text.charAt(i - 1)) >= 0);
    }

    private @Nullable Amount words(int i) {
        List<String> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = i;
        while (words.size() < 12) {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                break;
            }
            words.add(word.group().toLowerCase(Locale.ROOT));
            ends.add(word.end());
            Matcher space = SPACE.matcher(text).region(word.end(), text.length());
            at = space.lookingAt() ? space.end() : word.end();
            if (at == word.end()) {
                break;
            }
        }
        NumberWords.Spelled number = NumberWords.read(words);
        if (number == null) {
            return null;
        }
        Amount amount = new Amount(
                i,
                ends.get(number.used() - 1),
                number.value(),
                number.ordinal(),
                number.fraction(),
                false,
                number.value().compareTo(BigDecimal.valueOf(999)) > 0,
                true);
        return number.ordinal() || number.fraction() ? amount : scaled(amount);
    }

    /// Reads "million", "bn", "m", "k" behind a number.
    private Amount scaled(Amount amount) {
        Matcher word = Pattern.compile("([ -]?)(\\p{L}+)\\b\\.?")
                .matcher(text)
                .region(amount.end(), text.length())
                .useTransparentBounds(true);
        if (!word.lookingAt() || amount.scaled()) {
            return amount;
        }
        String name = word.group(2).toLowerCase(Locale.ROOT);
        boolean attached = word.group(1).isEmpty();
        BigDecimal scale = NumberWords.scale(name);
        if (attached && name.equals("m")) {
            scale = BigDecimal.valueOf(1_000_000);
        } else if (attached && name.equals("b")) {
            scale = BigDecimal.valueOf(1_000_000_000);
        } else if ((scale != null && name.length() == 1 && !attached) || "cent".equals(name) || "cents".equals(name)) {
            scale = null;
        }
        if (scale == null) {
            return amount;
        }
        int end = word.end(2);
        Amount once = new Amount(
                amount.start(), end, amount.value().multiply(scale), false, false, false, false, amount.spelled());
        Amount twice = attached ? once : scaled(once);
        return new Amount(twice.start(), twice.end(), twice.value(), false, false, false, true, amount.spelled());
    }

    private @Nullable Amount range(Amount low) {
        Matcher between = RANGE.matcher(text).region(low.end(), text.length());
        if (low.fraction() || !between.lookingAt() || between.end() >= text.length()) {
            return null;
        }
        String sign = between.group().strip().toLowerCase(Locale.ROOT);
        String before =
                text.substring(Math.max(0, low.start() - 12), low.start()).toLowerCase(Locale.ROOT);
        if (sign.equals("and") && !before.matches("(?s).*\\bbetween [$€£¥]?$")) {
            return null;
        }
        int at = between.end() + ("$€£¥".indexOf(text.charAt(between.end())) >= 0 ? 1 : 0);
        Amount high = at < text.length() && text.charAt(at) != '-' ? amount(at) : null;
        if (high == null || high.ordinal() || high.fraction() || low.ordinal()) {
            return null;
        }
        return high.value().compareTo(low.value()) > 0 ? high : null;
    }

    private String currencyBefore(int at) {
        Matcher currency = CURRENCY.matcher(text.substring(Math.max(0, at - 5), at));
        return currency.find() ? currency.group(1) : "";
    }

    private int currencyLength(int at) {
        Matcher currency = CURRENCY.matcher(text.substring(Math.max(0, at - 5), at));
        return currency.find() ? currency.group().length() : 0;
    }

    private static final Pattern CURRENCY = Pattern.compile(
            "(?i)((?:US|A|AU|C|CA|HK|NT|S|JP|CN)?[$¥]|[€£₩₹₽￥]|\\b(?:USD|EUR|GBP|JPY|CNY|RMB|AUD|CAD|HKD|TWD|SGD|KRW|INR|CHF|RUB))\\s?$");

    private record Unit(String canonical, int end) {}

    private @Nullable Unit unitAfter(int at) {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        int from = space.lookingAt() ? space.end() : at;
        for (int length = Math.min(24, text.length() - from); length > 0; length--) {
            int end = from + length;
            boolean letters = Character.isLetter(text.charAt(end - 1)) && !Glyphs.isUnspaced(text.charAt(end - 1));
            if (letters
                    && end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && !Glyphs.isUnspaced(text.charAt(end))) {
                continue;
            }
            String unit = Units.after(
                    text.substring(from, end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (unit != null) {
                return new Unit(unit, end);
            }
        }
        return null;
    }

    private Bound boundBefore(int at) {
        String before = text.substring(Math.max(0, at - 24), at);
        for (Bounding each : BOUNDS) {
            if (each.words().matcher(before).find()) {
                return each.bound();
            }
        }
        return Bound.EXACT;
    }

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(article|chapter|section|page|pages|p|pp|vol|volume|no|nos|number|paragraph|para|figure|table|note|clause|rule|act|part|"
                    + "resolution|artikel|kapitel|seite|artículo)\\.? $");

    private String labelBefore(int at) {
        Matcher label = LABEL.matcher(text.substring(Math.max(0, at - 14), at));
        return label.find() ? label.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private Set<String> counted(int at) {
        Set<String> counted = new LinkedHashSet<>();
        Matcher word = Pattern.compile("[\\s-]?([\\p{L}]+)").matcher(text);
        int from = at;
        while (counted.size() < 3) {
            word.region(from, text.length());
            if (!word.lookingAt()) {
                break;
            }
            String each = word.group(1).toLowerCase(Locale.ROOT);
            if (StopWords.contains(each)) {
                break;
            }
            counted.add(Candidates.stem(each));
            from = word.end();
        }
        return counted;
    }
}
