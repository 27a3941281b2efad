package ibid.passage;

import ibid.passage.Amounts.Amount;
import ibid.passage.Quantity.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a text, with their bounds, magnitudes, ranges and units.
final class QuantityReader {
    private static final Pattern RANGE = Pattern.compile(
            "(?iU)\\s?(?:-|\\bto\\b|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b|\\bbis\\b|\\bà\\b|〜|~|から)\\s?");

    private static final Pattern MINUS = Pattern.compile("(?i)\\b(?:minus|negative) $");

    private static final Pattern CHANGE = Pattern.compile(
            "(?i)\\b(?:ros|ris|grow|grew|fall|fell|increas|decreas|declin|drop|went|go|jump|climb|cut|rais|reduc|lower|"
                    + "up|down|chang|expand|shr[aiu]nk|swell|swelled|swollen|slid|slump|surg|soar|plung|mov|shift|sank|"
                    + "doubl|tripl|stieg|sank|augment|baiss|pass)\\p{L}*\\b[^.;:]{0,60}\\b(?:from|von|de) $");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("nos", "no"),
            Map.entry("number", "no"),
            Map.entry("p", "page"),
            Map.entry("pp", "page"),
            Map.entry("pages", "page"),
            Map.entry("seite", "page"),
            Map.entry("vol", "volume"),
            Map.entry("para", "paragraph"),
            Map.entry("artikel", "article"),
            Map.entry("artículo", "article"),
            Map.entry("kapitel", "chapter"));

    /// What joins the ends of a range only behind a word that opens one: "between 5 and 10".
    private static final Map<String, String> BOTH_ENDS =
            Map.of("and", "between", "und", "zwischen", "et", "entre", "y", "entre", "e", "tra|fra|entre");

    private final Amounts amounts;
    private final String text;
    private final List<Quantity> found = new ArrayList<>();
    private int reached;

    private QuantityReader(String text, String language) {
        this.text = text;
        this.amounts = new Amounts(text, language);
    }

    /// @param plain as [PlainText] gives it
    /// @param taken stretches that are read otherwise already: dates
    /// @param language of the text, "" where it is unknown
    static List<Quantity> read(String plain, List<? extends Value> taken, String language) {
        StringBuilder free = new StringBuilder(plain);
        for (Value each : taken) {
            for (int i = each.start(); i < each.end(); i++) {
                free.setCharAt(i, '\u0001');
            }
        }
        QuantityReader reader = new QuantityReader(free.toString(), language);
        for (int i = 0; i < plain.length(); i++) {
            if (i >= reader.reached) {
                reader.at(i);
            }
        }
        return List.copyOf(reader.found);
    }

    private void at(int i) {
        Amount percent = amounts.percent(i);
        Amount low = percent == null ? amounts.at(i) : percent;
        if (low == null) {
            return;
        }
        Amount tenths = amounts.tenths(low);
        boolean hundredths = percent != null || tenths != null;
        low = tenths == null ? low : tenths;
        Matcher minus = MINUS.matcher(text.substring(Math.max(0, i - 10), i));
        if (minus.find()) {
            low = low.negated(i - minus.group().length());
        }
        Amount share = outOf(low);
        low = share == null ? low : share;
        Amount high = range(low);
        if (high != null && isChange(low.start())) {
            change(low, high);
            return;
        }
        int end = high == null ? low.end() : high.end();
        Amount last = high == null ? low : high;
        if (high != null && high.scaled() && !low.scaled() && low.value().compareTo(BigDecimal.valueOf(1000)) < 0) {
            low = low.times(amounts.scaleOf(high));
        }
        String currency = currencyBefore(low.start());
        int start = low.start() - (currency.isEmpty() ? 0 : currencyLength(low.start()));
        boolean ordinal = last.ordinal() || (low.start() > 0 && text.charAt(low.start() - 1) == '第');
        String unit = hundredths ? "%" : money(currency);
        if (unit.isEmpty() && !ordinal) {
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
        Bound bound = Bounds.around(text, start, last.end(), end);
        found.add(new Quantity(
                start,
                end,
                low.value(),
                high == null ? low.value() : high.value(),
                bound,
                unit.isEmpty() && !label.isEmpty() ? "#" + LABELS.getOrDefault(label, label) : unit,
                counted(end),
                Units.per(text, end),
                ordinal,
                low.fraction(),
                low.unsure() || (high != null && high.unsure())));
        reached = end;
    }

    /// "Rose from 5 to 10 percent" names two values, not a range.
    private boolean isChange(int start) {
        int from = start - currencyLength(start);
        return CHANGE.matcher(text.substring(Math.max(0, from - 80), from)).find();
    }

    /// The first value takes the magnitude and the unit that stand with the second only.
    private void change(Amount low, Amount high) {
        boolean sameScale = high.scaled() && !low.scaled() && low.value().compareTo(BigDecimal.valueOf(1000)) < 0;
        Amount first = sameScale ? low.times(amounts.scaleOf(high)) : low;
        String currency = currencyBefore(low.start());
        Units.Unit own = Units.at(text, low.end());
        Units.Unit next = Units.at(text, high.end());
        String unit = !currency.isEmpty()
                ? money(currency)
                : own != null ? own.canonical() : next != null ? next.canonical() : "";
        int end = own != null ? own.end() : low.end();
        int start = low.start() - (currency.isEmpty() ? 0 : currencyLength(low.start()));
        found.add(new Quantity(
                start,
                end,
                first.value(),
                first.value(),
                Bounds.around(text, start, low.end(), end),
                unit,
                counted(own == null && next == null ? high.end() : end),
                "",
                false,
                false,
                low.unsure()));
        reached = end;
    }

    /// "One in five", "four out of ten": a share. "In" says so only before a round number.
    private @Nullable Amount outOf(Amount low) {
        Matcher of = OUT_OF.matcher(text).region(low.end(), text.length());
        Amount whole = of.lookingAt() && of.end() < text.length() && isPlain(low) ? amounts.at(of.end()) : null;
        boolean share = whole != null
                && isPlain(whole)
                && whole.value().compareTo(low.value()) > 0
                && low.value().signum() > 0
                && (of.group().contains("out") || WHOLES.contains(whole.value()))
                && Units.at(text, whole.end()) == null;
        return !share || whole == null
                ? null
                : new Amount(
                        low.start(),
                        whole.end(),
                        low.value().divide(whole.value(), MathContext.DECIMAL64),
                        false,
                        true,
                        false,
                        true,
                        false);
    }

    private static boolean isPlain(Amount amount) {
        return !amount.ordinal()
                && !amount.fraction()
                && !amount.unsure()
                && amount.value().scale() <= 0;
    }

    private static final Pattern OUT_OF = Pattern.compile("(?i) (?:out of|in)(?: every)? ");
    private static final Set<BigDecimal> WHOLES = Stream.of(3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000)
            .map(BigDecimal::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    /// "10% to 15%": a unit that the second figure has too may stand with the first.
    private int behindUnit(Amount low) {
        Units.Unit unit = Units.at(text, low.end());
        Matcher between = unit == null ? null : RANGE.matcher(text).region(unit.end(), text.length());
        if (unit == null || between == null || !between.lookingAt() || between.end() >= text.length()) {
            return low.end();
        }
        Amount high = amounts.at(between.end());
        Units.Unit same = high == null ? null : Units.at(text, high.end());
        return same != null && same.canonical().equals(unit.canonical()) ? unit.end() : low.end();
    }

    private @Nullable Amount range(Amount low) {
        Matcher between = RANGE.matcher(text).region(behindUnit(low), text.length());
        if (low.fraction() || !between.lookingAt() || between.end() >= text.length()) {
            return null;
        }
        String sign = between.group().strip().toLowerCase(Locale.ROOT);
        String before =
                text.substring(Math.max(0, low.start() - 12), low.start()).toLowerCase(Locale.ROOT);
        if (BOTH_ENDS.containsKey(sign) && !before.matches("(?iUs).*\\b(?:" + BOTH_ENDS.get(sign) + ") [$€£¥]?$")) {
            return null;
        }
        int at = between.end() + ("$€£¥".indexOf(text.charAt(between.end())) >= 0 ? 1 : 0);
        Amount high = at < text.length() && text.charAt(at) != '-' ? amounts.at(at) : null;
        if (high == null || high.ordinal() || high.fraction() || low.ordinal()) {
            return null;
        }
        if (high.value().compareTo(low.value()) > 0) {
            return before.matches("(?iUs).*\\b(?:by|um|de|di) [$€£¥]?$") && sign.matches("to|auf") ? null : high;
        }
        return isChange(low.start()) ? high : null;
    }

    private String currencyBefore(int at) {
        Matcher currency = CURRENCY.matcher(text.substring(Math.max(0, at - 5), at));
        return currency.find() ? currency.group(1) : "";
    }

    /// A sign with letters that no table knows, as "Bds$", is money of its own.
    private static String money(String currency) {
        return Objects.requireNonNullElse(
                Units.before(currency.toLowerCase(Locale.ROOT)), currency.toUpperCase(Locale.ROOT));
    }

    private int currencyLength(int at) {
        Matcher currency = CURRENCY.matcher(text.substring(Math.max(0, at - 5), at));
        return currency.find() ? currency.group().length() : 0;
    }

    private static final Pattern CURRENCY = Pattern.compile(
            "(?i)((?:(?<!\\p{L})\\p{Lu}{1,3})?[$¥]|[€£₩₹₽￥₺₪฿₴₫₱]|\\bRs\\b|(?<!\\p{L})(?:USD|EUR|GBP|JPY|CNY|RMB|AUD|CAD|HKD|TWD|SGD|KRW|INR|CHF|RUB|"
                    + "NZD|SEK|NOK|DKK|CZK|PLN|HUF|ZAR|ILS|THB|UAH|VND|IDR|BRL|MXN))\\s?$");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(article|chapter|section|page|pages|p|pp|vol|volume|no|nos|number|paragraph|para|figure|table|note|clause|rule|act|part|resolution|artikel|kapitel|seite|artículo)\\.?"
                    + " $");

    private String labelBefore(int at) {
        Matcher label = LABEL.matcher(text.substring(Math.max(0, at - 14), at));
        return label.find() ? label.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static final Pattern COUNTED = Pattern.compile("[\\s-]?(?:d'|de |di |do )?([\\p{L}]+)");

    private Set<String> counted(int at) {
        Set<String> counted = new LinkedHashSet<>();
        Matcher word = COUNTED.matcher(text);
        int from = at;
        if (at < text.length() && Glyphs.isUnspaced(text.charAt(at))) {
            boolean noun = Character.UnicodeScript.of(text.charAt(at)) != Character.UnicodeScript.HIRAGANA;
            return noun ? Set.of(text.substring(at, at + 1)) : Set.of();
        }
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
