package ibid.passage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the bare number at a place of a text: figures, words, fractions, Japanese numerals, each with its magnitude.
final class Amounts {
    /// A figure inside a Latin word belongs to a name; Japanese and Chinese write figures against their words.
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]\\d_.,/])(?<sign>-)?(?<n>\\d{1,3}(?:["
                    + " '\\u00a0]\\d{3})+(?:[.,]\\d+)?(?![\\d])|\\d+(?:[.,]\\d+)*|\\.\\d+)(?<slash>/\\d+)?");
    private static final Pattern KANJI =
            Pattern.compile("(?<![\\d.,数何幾" + Figures.KANJI + "])[\\d.,]*\\d?[" + Figures.KANJI + "](?:[\\d"
                    + Figures.KANJI + "]|,(?=\\d{3})|\\.(?=\\d)|・(?=[" + Figures.KANJI_DIGITS + "]))*");
    private static final Pattern PARTS_OF = Pattern.compile("(?<![\\d.,数何幾" + Figures.KANJI + "])(\\d{1,4}|["
            + Figures.KANJI + "]{1,4})分[の之](\\d{1,4}|[" + Figures.KANJI + "]{1,4})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:'[\\p{L}]+)?");
    private static final Pattern VULGAR = Pattern.compile("(?<whole>\\d+)?\\s?(?<part>[¼½¾⅐-⅞])");
    private static final Pattern MIXED = Pattern.compile(" ([1-9])/([2-9])(?![\\d/])");

    /// "Six figures" is no six.
    private static final Set<String> COUNTED_BY_FIGURES = Words.of("figure figures digit digits");

    /// Words of one number.
    private static final int LONGEST = 20;

    private static final Set<String> ABBREVIATED =
            Words.of("mio mrd mld mn mln bn tn trn bio tsd tys bln dzd тыс млн млрд трлн");
    private static final Pattern SPACE = Pattern.compile("[ -]{0,2}");
    private static final Pattern ORDINAL_END =
            Pattern.compile("(?i)(?:st|nd|rd|th|er|re|e|de|ste|ème|eme)\\b|\\.?[ºª]");
    private static final Pattern POINT = Pattern.compile("\\.(?= \\p{L})");
    private static final Pattern GERMAN_ARTICLE =
            Pattern.compile("(?i)\\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim) $");

    private final String text;
    private final String language;

    /// @param language of the text, "" where it is unknown
    Amounts(String text, String language) {
        this.text = text;
        this.language = language;
    }

    /// @param end exclusive
    /// @param scaled whether a magnitude has been read
    record Amount(
            int start,
            int end,
            BigDecimal value,
            boolean ordinal,
            boolean fraction,
            boolean unsure,
            boolean scaled,
            boolean spelled) {

        Amount negated(int from) {
            return new Amount(from, end, value.negate(), false, fraction, unsure, scaled, spelled);
        }

        Amount times(BigDecimal scale) {
            return new Amount(start, end, value.multiply(scale), false, false, unsure, true, spelled);
        }
    }

    BigDecimal scaleOf(Amount amount) {
        BigDecimal scale = BigDecimal.ONE;
        Matcher word = Pattern.compile("\\p{L}+").matcher(text).region(amount.start(), amount.end());
        while (word.find()) {
            BigDecimal each = NumberWords.scale(word.group().toLowerCase(Locale.ROOT), language);
            if (each != null) {
                scale = scale.multiply(each);
            } else if (word.group().equalsIgnoreCase("m")) {
                scale = scale.multiply(BigDecimal.valueOf(1_000_000));
            }
        }
        return scale;
    }

    @Nullable Amount at(int i) {
        char c = text.charAt(i);
        if (VULGAR_PARTS.indexOf(c) >= 0
                || Character.isDigit(c)
                || Figures.KANJI.indexOf(c) >= 0
                || c == '-'
                || c == '.') {
            Amount vulgar = vulgar(i);
            if (vulgar != null) {
                return vulgar;
            }
            Amount parts = partsOf(i);
            Amount kanji = parts != null ? parts : kanji(i);
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
                || Units.at(text, matcher.end()) != null
                || text.length() == written.length()
                || isCounting(written, i, matcher.end());
        BigDecimal value = counts ? Figures.kanji(written) : null;
        return value == null ? null : new Amount(i, matcher.end(), value, false, false, false, true, false);
    }

    private static final Pattern COUNTER = Pattern.compile("[冊隻艘回件個个枚頭头匹軒戸户歳岁座只辆輛台棟栋艇門门組组]|つの|か所|ヶ所|カ国|か国|ヵ国|[张張]");
    private static final String MULTIPLIERS = "十百千万萬億亿兆";

    /// Numerals are parts of names and words too: they count where they are many, or where what they count follows, or
    /// where they say which.
    private boolean isCounting(String written, int start, int end) {
        boolean which = start > 0 && text.charAt(start - 1) == '第';
        boolean multiplied = written.chars().anyMatch(c -> MULTIPLIERS.indexOf(c) >= 0)
                && written.chars().anyMatch(c -> MULTIPLIERS.indexOf(c) < 0);
        boolean counter = COUNTER.matcher(text).region(end, text.length()).lookingAt() && !written.equals("一");
        boolean ends =
                end >= text.length() || Character.UnicodeScript.of(text.charAt(end)) != Character.UnicodeScript.HAN;
        boolean tenths = TENTHS.matcher(text).region(end, text.length()).lookingAt();
        return which || counter || tenths || (multiplied && (written.length() > 2 || ends));
    }

    /// "百分之六十二": the share, which is written first; null where there is none.
    @Nullable Amount percent(int i) {
        boolean percent = text.startsWith("百分之", i);
        Matcher share = percent ? SHARE.matcher(text).region(i + 3, text.length()) : null;
        BigDecimal value = share != null && share.lookingAt() ? Figures.kanji(share.group()) : null;
        return value == null || share == null
                ? null
                : new Amount(i, share.end(), value, false, false, false, true, false);
    }

    private static final Pattern SHARE =
            Pattern.compile("\\d+(?:\\.\\d+)?|[" + Figures.KANJI + "]+(?:点[" + Figures.KANJI + "]+)?");

    /// "3割5分", "三成": tenths, and hundredths behind them, in hundredths; null where there are none.
    @Nullable Amount tenths(Amount number) {
        Matcher tenths = TENTHS.matcher(text).region(number.end(), text.length());
        if (!tenths.lookingAt() || number.value().compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        BigDecimal hundredths = tenths.group(1) == null ? BigDecimal.ZERO : Figures.kanji(tenths.group(1));
        return hundredths == null
                ? null
                : new Amount(
                        number.start(),
                        tenths.end(),
                        number.value().multiply(BigDecimal.TEN).add(hundredths),
                        false,
                        false,
                        number.unsure(),
                        true,
                        false);
    }

    private static final Pattern TENTHS = Pattern.compile("(?:割|成(?=[をのがは以。、，的]|$))(?:([\\d一二三四五六七八九])分)?");

    /// "3分の2": two thirds, the whole first.
    private @Nullable Amount partsOf(int i) {
        Matcher matcher = PARTS_OF.matcher(text).region(i, text.length()).useTransparentBounds(true);
        BigDecimal below = matcher.lookingAt() ? Figures.kanji(matcher.group(1)) : null;
        BigDecimal above = below == null ? null : Figures.kanji(matcher.group(2));
        return above == null || below == null || below.signum() == 0
                ? null
                : new Amount(
                        i, matcher.end(), ratio(above.intValue(), below.intValue()), false, true, false, true, false);
    }

    private @Nullable Amount figure(int i) {
        Matcher matcher = FIGURE.matcher(text).region(i, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt() || isIdentifier(i) || isPower(matcher.end())) {
            return null;
        }
        Figures.Figure figure = Figures.read(matcher.group("n"), language);
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
        Matcher mixed = MIXED.matcher(text).region(matcher.end(), text.length());
        if (value.scale() <= 0 && mixed.lookingAt() && mixed.group(1).compareTo(mixed.group(2)) < 0) {
            BigDecimal part = ratio(Integer.parseInt(mixed.group(1)), Integer.parseInt(mixed.group(2)));
            BigDecimal all = negative ? value.subtract(part) : value.add(part);
            return scaled(new Amount(i, mixed.end(), all, false, false, false, false, false));
        }
        Matcher ordinal = ORDINAL_END.matcher(text).region(matcher.end(), text.length());
        if (ordinal.lookingAt()) {
            return new Amount(i, ordinal.end(), value, true, false, false, false, false);
        }
        if (value.precision() <= 3 && isPointOrdinal(i, matcher.end())) {
            return new Amount(i, matcher.end() + 1, value, true, false, false, false, false);
        }
        return scaled(new Amount(i, matcher.end(), value, false, false, figure.unsure(), false, false));
    }

    /// "Der 2. Kran", "2. rocznica".
    private boolean isPointOrdinal(int start, int end) {
        if (!POINT.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt()) {
            return false;
        }
        boolean upper = Character.isUpperCase(text.charAt(end + 2));
        boolean article = GERMAN_ARTICLE
                .matcher(text.substring(Math.max(0, start - 6), start))
                .find();
        return upper ? article && !language.equals("en") : language.equals("pl");
    }

    /// "10⁶", "10^6": the figure alone is not the number.
    private boolean isPower(int end) {
        return end < text.length() && (Glyphs.isRaisedDigit(text.codePointAt(end)) || text.charAt(end) == '^');
    }

    /// "G-20", "COVID-19": a name, not a number.
    private boolean isIdentifier(int i) {
        int at = text.charAt(i) == '-' ? i : i - 1;
        return (at > 0
                        && text.charAt(at) == '-'
                        && Character.isLetter(text.charAt(at - 1))
                        && Bounds.before(text, at) == Quantity.Bound.EXACT)
                || (i > 0 && "_#@&=".indexOf(text.charAt(i - 1)) >= 0);
    }

    private @Nullable Amount words(int i) {
        List<String> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = i;
        while (words.size() < LONGEST) {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                break;
            }
            words.add(word.group().toLowerCase(Locale.ROOT));
            ends.add(word.end());
            if (words.size() == 1 && !NumberWords.begins(words.getFirst())) {
                return null;
            }
            Matcher space = SPACE.matcher(text).region(word.end(), text.length());
            at = space.lookingAt() ? space.end() : word.end();
            if (at == word.end()) {
                break;
            }
        }
        NumberWords.Spelled number = NumberWords.read(words, language);
        if (number == null || (number.used() < words.size() && COUNTED_BY_FIGURES.contains(words.get(number.used())))) {
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

    /// "€5 m" is millions, "5 m" is metres.
    private boolean isMoney(int start) {
        return start > 0 && "$€£¥₩₹₽".indexOf(text.charAt(start - 1)) >= 0;
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
        boolean attached = word.group(1).isEmpty() || (name.length() == 1 && isMoney(amount.start()));
        BigDecimal scale = NumberWords.scale(name, language);
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
        if (ABBREVIATED.contains(name) && text.startsWith(".", end) && Units.at(text, end + 1) != null) {
            end++;
        }
        Amount once = new Amount(
                amount.start(), end, amount.value().multiply(scale), false, false, false, false, amount.spelled());
        Amount twice = attached ? once : scaled(once);
        return new Amount(twice.start(), twice.end(), twice.value(), false, false, false, true, amount.spelled());
    }
}
