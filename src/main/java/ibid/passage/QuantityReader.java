package ibid.passage;

import ibid.passage.Amounts.Amount;
import ibid.passage.Quantity.Bound;
import java.math.BigDecimal;
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
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\s?(?:-|\\bto\\b|\\band\\b|\\bbis\\b|\\bà\\b|〜|~|から)\\s?");

    private final Amounts amounts;
    private final String text;
    private final List<Quantity> found = new ArrayList<>();
    private int reached;

    private QuantityReader(String text) {
        this.text = text;
        this.amounts = new Amounts(text);
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

    private void at(int i) {
        Amount low = amounts.at(i);
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
            BigDecimal factor = amounts.scaleOf(high);
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
            Units.Unit after = Units.at(text, end);
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
        Bound bound = Bounds.before(text, start);
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
        Amount high = at < text.length() && text.charAt(at) != '-' ? amounts.at(at) : null;
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
