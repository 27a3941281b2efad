package ibid.passage;

import static ibid.passage.NumberVocabulary.*;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers written in words.
final class NumberWords {
    /// @param used words read
    record Spelled(BigDecimal value, int used, boolean ordinal, boolean fraction) {}

    private NumberWords() {}

    private static @Nullable Integer small(String word) {
        Integer small = SMALL.get(word);
        return small != null || !BESIDE.containsKey(word) ? small : AMBIGUOUS.get(word);
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
                || BESIDE.containsKey(word)
                || ORDINAL.containsKey(word)
                || ARTICLES.contains(word)
                || word.equals("half")
                || SCALES_ALONE.contains(word)
                || HALVES.containsKey(word)
                || CompoundNumerals.read(word) != null;
    }

    /// The number that these words begin with; lower case, hyphens cut.
    static @Nullable Spelled read(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        boolean article = ARTICLES.contains(first);
        Set<String> beside = BESIDE.get(first);
        if (beside != null && (words.size() < 2 || !beside.contains(words.get(1)))) {
            return null;
        }
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
        Spelled ofScale = PARTS.containsKey(next) ? ofScale(words, fraction(1, PARTS.get(next)), 2) : null;
        if (ofScale != null) {
            return ofScale;
        }
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

    /// "A quarter of a million", "three quarters of a billion".
    private static @Nullable Spelled ofScale(List<String> words, BigDecimal part, int at) {
        boolean of = words.size() > at + 2
                && words.get(at).equals("of")
                && words.get(at + 1).equals("a");
        BigDecimal scale = of ? SCALES.get(words.get(at + 2)) : null;
        return scale == null || scale.intValue() < 1000
                ? null
                : new Spelled(part.multiply(scale), at + 3, false, false);
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
            BigDecimal compound = any && last != Integer.MAX_VALUE ? null : CompoundNumerals.read(word);
            Integer small = compound == null ? small(word) : null;
            BigDecimal scale = SCALES.get(word);
            boolean french = i > 0 && words.get(i - 1).equals("dix") && small != null && small >= 7 && small < 10;
            if (compound != null) {
                group = group.add(compound);
                last = compound.intValue();
            } else if (!any && HALVES.containsKey(word)) {
                group = HALVES.get(word);
                last = 1;
            } else if (!any && SCALES_ALONE.contains(word)) {
                BigDecimal alone = Objects.requireNonNull(SCALES.get(word));
                group = alone;
                last = Integer.MAX_VALUE;
            } else if (word.equals("y")
                    && last >= 20
                    && last < 100
                    && i + 1 < words.size()
                    && small(words.get(i + 1)) != null) {
                continue;
            } else if (small != null && !isFourTwenties(words, i) && (!any || french || fits(last, small))) {
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
                Spelled ofScale = ofScale(words, fraction(group.intValue(), PARTS.get(word)), i + 1);
                return ofScale != null
                        ? ofScale
                        : new Spelled(fraction(group.intValue(), PARTS.get(word)), i + 1, false, true);
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
