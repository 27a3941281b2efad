package ibid.passage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads numbers written in words.
final class NumberWords {
    private static final Map<String, Integer> SMALL = table("""
            zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
            fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40
            fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
            zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14
            fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50
            sechzig 60 siebzig 70 achtzig 80 neunzig 90
            deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15
            seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60
            dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 veinte 20 treinta 30""");

    private static final Map<String, Integer> FRENCH_ONES = Map.of("un", 1, "une", 1, "onze", 11);

    private static final Map<String, Integer> ORDINAL = table("""
            first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12
            thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20
            thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100
            thousandth 1000""");

    private static final Map<String, Integer> PARTS = table("""
            half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6
            seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 hundredth 100 hundredths 100
            drittel 3 viertel 4 fünftel 5 zehntel 10""");

    private static final Map<String, BigDecimal> SCALES = scales();

    /// @param used words read
    record Spelled(BigDecimal value, int used, boolean ordinal, boolean fraction) {}

    private NumberWords() {}

    private static Map<String, Integer> table(String list) {
        Map<String, Integer> table = new HashMap<>();
        String[] words = list.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(table);
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new HashMap<>();
        put(scales, 2, "hundred hundert cent cents cien ciento");
        put(scales, 3, "thousand thousands tausend mille mil k");
        put(scales, 5, "lakh lakhs");
        put(scales, 6, "million millions millionen millón millones milioni milione mio mn mln");
        put(scales, 7, "crore crores");
        put(scales, 9, "billion billions bn milliard milliards milliarde milliarden mrd miliardi miliardo");
        put(scales, 12, "trillion trillions tn trn billionen");
        put(scales, 15, "quadrillion");
        scales.put("dozen", BigDecimal.valueOf(12));
        scales.put("dozens", BigDecimal.valueOf(12));
        scales.put("score", BigDecimal.valueOf(20));
        return Map.copyOf(scales);
    }

    private static void put(Map<String, BigDecimal> scales, int power, String words) {
        for (String word : words.split(" ", -1)) {
            scales.put(word, BigDecimal.TEN.pow(power));
        }
    }

    static @Nullable BigDecimal scale(String word) {
        return SCALES.get(word);
    }

    static boolean isOrdinal(String word) {
        return ORDINAL.containsKey(word);
    }

    static int ordinal(String word) {
        return ORDINAL.getOrDefault(word, 0);
    }

    /// Whether a number may begin with this word.
    static boolean begins(String word) {
        return SMALL.containsKey(word)
                || ORDINAL.containsKey(word)
                || word.equals("a")
                || word.equals("an")
                || word.equals("half");
    }

    /// The number that these words begin with; lower case, hyphens cut.
    static @Nullable Spelled read(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        boolean article = first.equals("a") || first.equals("an");
        if (article || first.equals("half") || (PARTS.containsKey(first) && first.equals("half"))) {
            Spelled part = afterArticle(words, article);
            if (part != null || article) {
                return part;
            }
        }
        return spelled(words);
    }

    /// "A quarter", "half", "half a million", "a dozen", "a hundred and one", "a million".
    private static @Nullable Spelled afterArticle(List<String> words, boolean article) {
        if (!article) {
            if (words.size() > 2 && words.get(1).equals("a") && SCALES.containsKey(words.get(2))) {
                BigDecimal half = SCALES.get(words.get(2)).divide(BigDecimal.valueOf(2));
                return new Spelled(half, 3, false, false);
            }
            return new Spelled(new BigDecimal("0.5"), 1, false, true);
        }
        if (words.size() < 2) {
            return null;
        }
        String next = words.get(1);
        if (PARTS.containsKey(next) && !(words.size() > 2 && ORDINAL.containsKey(next) && isNoun(words.get(2)))) {
            return new Spelled(fraction(1, PARTS.get(next)), 2, false, true);
        }
        if (SCALES.containsKey(next) && next.length() > 2) {
            List<String> one = new java.util.ArrayList<>(words);
            one.set(0, "one");
            return spelled(one);
        }
        return null;
    }

    /// "A third world war" counts, "a third of them" shares.
    private static boolean isNoun(String word) {
        return !word.equals("of") && !StopWords.contains(word);
    }

    private static @Nullable Spelled spelled(List<String> words) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal scaled = BigDecimal.ZERO;
        int used = 0;
        int last = 0;
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Integer small = SMALL.get(word);
            BigDecimal scale = SCALES.get(word);
            if (small != null && !isFourTwenties(words, i) && (!any || fits(last, small))) {
                group = group.add(BigDecimal.valueOf(small));
                last = small;
            } else if (isFourTwenties(words, i)) {
                group = group.add(BigDecimal.valueOf(80));
                last = 80;
                i++;
            } else if (word.equals("et")
                    && last >= 20
                    && i + 1 < words.size()
                    && FRENCH_ONES.containsKey(words.get(i + 1))) {
                group = group.add(BigDecimal.valueOf(FRENCH_ONES.getOrDefault(words.get(i + 1), 0)));
                last = 1;
                i++;
            } else if (scale != null && any && word.length() > 2) {
                last = Integer.MAX_VALUE;
                if (scale.intValue() <= 100) {
                    group = group.multiply(scale);
                } else {
                    total = total.add(group.multiply(scale));
                    scaled = scale;
                    group = BigDecimal.ZERO;
                }
            } else if (ORDINAL.containsKey(word) && (!any || fits(last, ORDINAL.get(word)))) {
                BigDecimal value = total.add(group).add(BigDecimal.valueOf(ORDINAL.get(word)));
                return new Spelled(value, i + 1, true, false);
            } else if (PARTS.containsKey(word) && any && total.signum() == 0 && group.intValue() < 100) {
                return new Spelled(fraction(group.intValue(), PARTS.get(word)), i + 1, false, true);
            } else if (any && word.equals("and") && part(words, i) != null) {
                BigDecimal part = Objects.requireNonNull(part(words, i));
                group = group.signum() == 0 && scaled.signum() > 0 ? part.multiply(scaled) : group.add(part);
                i += 2;
            } else if (any
                    && word.equals("and")
                    && last == Integer.MAX_VALUE
                    && i + 1 < words.size()
                    && (SMALL.containsKey(words.get(i + 1)) || ORDINAL.containsKey(words.get(i + 1)))) {
                continue;
            } else {
                break;
            }
            any = true;
            used = i + 1;
        }
        return any ? new Spelled(total.add(group), used, false, false) : null;
    }

    /// "And a half", "and three quarters": the part that these words add, or null.
    private static @Nullable BigDecimal part(List<String> words, int and) {
        if (and + 2 >= words.size() || !PARTS.containsKey(words.get(and + 2))) {
            return null;
        }
        String above = words.get(and + 1);
        int parts = above.equals("a") ? 1 : SMALL.getOrDefault(above, 0);
        int whole = Objects.requireNonNull(PARTS.get(words.get(and + 2)));
        return parts == 0 || parts >= whole ? null : fraction(parts, whole);
    }

    /// "Quatre-vingts": one word for eighty.
    private static boolean isFourTwenties(List<String> words, int i) {
        return words.get(i).equals("quatre")
                && i + 1 < words.size()
                && words.get(i + 1).startsWith("vingt");
    }

    /// "Twenty" may be followed by "one", "hundred" by anything smaller; "one two" is no number.
    private static boolean fits(int last, int next) {
        return last == Integer.MAX_VALUE
                || (last >= 20 && last < 100 && next < 10 && next > 0)
                || ((last == 60 || last == 80) && next >= 10 && next < 20);
    }

    private static BigDecimal fraction(int above, int below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
}
