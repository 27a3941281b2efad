package ibid.passage;

import ibid.passage.NumberVocabulary.Kind;
import ibid.passage.NumberVocabulary.Numeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a number written in words, of one language throughout.
final class NumberWords {
    /// @param used words read
    record Spelled(BigDecimal value, int used, boolean ordinal, boolean fraction) {}

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /// What a number that has just begun, or a scale, leaves open: anything.
    private static final BigDecimal ANY = new BigDecimal("1e30");

    private final List<String> words;
    private final String language;
    /// The languages that all words read so far belong to.
    private Set<String> languages = Set.of();

    private int at;
    private boolean any;
    /// Closed by a scale: the two million of "two million and six".
    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal scaled = BigDecimal.ZERO;
    /// What is added must be smaller than this: "twenty" leaves room for nine.
    private BigDecimal room = ANY;

    private NumberWords(List<String> words, String language) {
        this.words = words;
        this.language = language;
    }

    static @Nullable BigDecimal scale(String word, String language) {
        Optional<Numeral> scale = NumberVocabulary.of(Kind.SCALE, word, language);
        boolean known = scale.isPresent()
                && (!NumberVocabulary.isOnly(word) || scale.get().languages().contains(language));
        return known ? scale.get().value() : null;
    }

    static boolean isOrdinal(String word) {
        return NumberVocabulary.is(Kind.ORDINAL, word);
    }

    static int ordinal(String word) {
        return NumberVocabulary.of(Kind.ORDINAL, word, "")
                .map(each -> each.value().intValue())
                .orElse(0);
    }

    /// Whether a number may begin with this word.
    static boolean begins(String word) {
        return NumberVocabulary.is(Kind.SMALL, word)
                || NumberVocabulary.is(Kind.ORDINAL, word)
                || NumberVocabulary.is(Kind.ONE, word)
                || NumberVocabulary.is(Kind.HALF, word)
                || NumberVocabulary.is(Kind.SHARE, word)
                || NumberVocabulary.is(Kind.ALONE, word)
                || half(word).isPresent()
                || CompoundNumerals.read(word).isPresent();
    }

    /// The number that these words begin with, or null.
    ///
    /// @param words in lower case, hyphens cut
    /// @param language of the text, "" where it is unknown
    static @Nullable Spelled read(List<String> words, String language) {
        if (words.isEmpty() || !isVouchedFor(words, language)) {
            return null;
        }
        Spelled part = NumberVocabulary.is(Kind.ONE, words.getFirst())
                        || NumberVocabulary.is(Kind.HALF, words.getFirst())
                        || NumberVocabulary.is(Kind.SHARE, words.getFirst())
                ? afterArticle(words, language)
                : null;
        boolean article = NumberVocabulary.is(Kind.ONE, words.getFirst());
        return part != null || article ? part : new NumberWords(words, language).spelled();
    }

    /// "Sei", "elf", "once" are other words elsewhere.
    private static boolean isVouchedFor(List<String> words, String language) {
        String first = words.getFirst();
        if (!NumberVocabulary.isOnly(first)) {
            return true;
        }
        Set<String> own = languagesOf(first);
        if (own.contains(language) || (language.isEmpty() && own.contains("en"))) {
            return true;
        }
        return language.isEmpty()
                && words.size() > 1
                && (NumberVocabulary.vouches(words.get(1)) || (isNumber(words.get(1)) && !own.contains("en")));
    }

    private static boolean isNumber(String word) {
        return (NumberVocabulary.is(Kind.SMALL, word) && !NumberVocabulary.isOnly(word))
                || (NumberVocabulary.is(Kind.SCALE, word) && word.length() > 2);
    }

    private static Set<String> languagesOf(String word) {
        Set<String> languages = new HashSet<>();
        for (Kind kind : Kind.values()) {
            for (String each : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")) {
                NumberVocabulary.of(kind, word, each)
                        .filter(numeral -> numeral.languages().contains(each))
                        .ifPresent(_ -> languages.add(each));
            }
        }
        return languages;
    }

    /// "A quarter", "half", "half a million", "a dozen", "a hundred and one", "a million".
    private static @Nullable Spelled afterArticle(List<String> words, String language) {
        int next = 0;
        while (next < 2 && next < words.size() && NumberVocabulary.is(Kind.ONE, words.get(next))) {
            next++;
        }
        if (next < words.size() && NumberVocabulary.is(Kind.HALF, words.get(next))) {
            int of = next + 1;
            if (of < words.size() && NumberVocabulary.is(Kind.ONE, words.get(of))) {
                of++;
            }
            BigDecimal scale = of < words.size() ? scale(words.get(of), language) : null;
            if (scale != null && words.get(of).length() > 2) {
                return new Spelled(scale.divide(TWO), of + 1, false, false);
            }
        }
        if (next < words.size()
                && NumberVocabulary.is(Kind.SHARE, words.get(next))
                && !(next == 0 && words.size() > 1 && NumberVocabulary.is(Kind.PART, words.get(1)))) {
            return new Spelled(new BigDecimal("0.5"), next + 1, false, true);
        }
        if (next != 1 || words.size() < 2) {
            return null;
        }
        String word = words.get(1);
        Optional<Numeral> part = NumberVocabulary.of(Kind.PART, word, language);
        Spelled ofScale = part.isPresent() ? ofScale(words, fraction(1, part.get()), 2, language) : null;
        if (ofScale != null) {
            return ofScale;
        }
        if (part.isPresent() && !(words.size() > 2 && isOrdinal(word) && isNoun(words.get(2)))) {
            return new Spelled(fraction(1, part.get()), 2, false, true);
        }
        BigDecimal scale = scale(word, language);
        if ((scale != null && word.length() > 2)
                || NumberVocabulary.of(Kind.ALONE, word, language).isPresent()) {
            NumberWords number = new NumberWords(words, language);
            number.add(BigDecimal.ONE, 1, languagesOf(words.getFirst()));
            return number.spelled();
        }
        return null;
    }

    /// "A quarter of a million", "three quarters of a billion".
    private static @Nullable Spelled ofScale(List<String> words, BigDecimal part, int at, String language) {
        boolean of = words.size() > at + 2
                && words.get(at).equals("of")
                && words.get(at + 1).equals("a");
        BigDecimal scale = of ? scale(words.get(at + 2), language) : null;
        return scale == null || scale.compareTo(THOUSAND) < 0
                ? null
                : new Spelled(part.multiply(scale), at + 3, false, false);
    }

    /// "A third world war" counts, "a third of them" shares.
    private static boolean isNoun(String word) {
        return !word.equals("of") && !word.equals("partes") && !StopWords.contains(word);
    }

    private @Nullable Spelled spelled() {
        while (at < words.size()) {
            Spelled last = last();
            if (last != null) {
                return last;
            }
            if (!adds() && !multiplies() && !joins()) {
                break;
            }
        }
        return any ? new Spelled(total.add(group), at, false, false) : null;
    }

    /// An ordinal or the lower half of a fraction ends the number.
    private @Nullable Spelled last() {
        String word = words.get(at);
        Optional<Numeral> ordinal = numeral(Kind.ORDINAL, word);
        boolean fits = ordinal.isPresent()
                && (!any
                        || ordinal.get().value().compareTo(room) < 0
                        || isAboveSixteen(ordinal.get().value()));
        if (fits) {
            return new Spelled(total.add(group).add(ordinal.get().value()), at + 1, true, false);
        }
        Optional<Numeral> part = any ? numeral(Kind.PART, word) : Optional.empty();
        if (part.isEmpty() || total.signum() != 0 || group.compareTo(HUNDRED) >= 0 || group.scale() > 0) {
            return null;
        }
        BigDecimal value = fraction(group.intValue(), part.get());
        Spelled ofScale = ofScale(words, value, at + 1, language);
        boolean parts = at + 1 < words.size() && words.get(at + 1).equals("partes");
        return ofScale != null ? ofScale : new Spelled(value, parts ? at + 2 : at + 1, false, true);
    }

    private boolean adds() {
        String word = words.get(at);
        if (isFourTwenties() && BigDecimal.valueOf(80).compareTo(room) < 0) {
            add(BigDecimal.valueOf(80), 2, Set.of("fr"));
            room = BigDecimal.valueOf(20);
            return true;
        }
        Optional<Numeral> small = NumberVocabulary.of(Kind.SMALL, word, language)
                .filter(this::isOfOneLanguage)
                .or(() -> half(word))
                .or(() -> any ? numeral(Kind.ONE, word).filter(NumberWords::isAlsoAdded) : Optional.empty())
                .or(() -> CompoundNumerals.read(word).filter(this::isOfOneLanguage));
        if (small.isEmpty()) {
            return false;
        }
        BigDecimal value = small.get().value();
        if ((value.compareTo(room) >= 0 && !isAboveSixteen(value)) || (any && value.signum() == 0)) {
            return false;
        }
        add(value, 1, small.get().languages());
        return true;
    }

    /// "Dix-sept", "dix-neuvième".
    private boolean isAboveSixteen(BigDecimal value) {
        return at > 0
                && words.get(at - 1).equals("dix")
                && value.compareTo(BigDecimal.valueOf(7)) >= 0
                && value.compareTo(TEN) < 0;
    }

    private void add(BigDecimal value, int used, Set<String> of) {
        boolean french = of.contains("fr");
        languages = any ? common(languages, of) : of;
        group = group.add(value);
        int number = value.scale() > 0 ? 1 : value.intValue();
        room = number >= 1000 && number % 1000 == 0
                ? THOUSAND
                : number >= 100 && number % 100 == 0
                        ? HUNDRED
                        : number < 20 || number % 10 != 0
                                ? BigDecimal.ONE
                                : french && number == 60 ? BigDecimal.valueOf(20) : TEN;
        any = true;
        at += used;
    }

    private boolean multiplies() {
        String word = words.get(at);
        Optional<Numeral> scale = any ? numeral(Kind.SCALE, word) : numeral(Kind.ALONE, word);
        if (scale.isEmpty()
                || (any
                        && word.length() < 3
                        && NumberVocabulary.of(Kind.ALONE, word, language).isEmpty())) {
            return false;
        }
        BigDecimal times = scale.get().value();
        if (times.compareTo(THOUSAND) < 0) {
            if (group.compareTo(times) >= 0) {
                return false;
            }
            group = group.signum() == 0 ? times : group.multiply(times);
            room = times.compareTo(HUNDRED) == 0 ? HUNDRED : BigDecimal.ONE;
        } else {
            boolean above = total.signum() > 0 && times.compareTo(scaled) > 0;
            BigDecimal before = above ? total.add(group) : group.signum() == 0 ? BigDecimal.ONE : group;
            total = above ? before.multiply(times) : total.add(before.multiply(times));
            scaled = times;
            group = BigDecimal.ZERO;
            room = times;
        }
        languages =
                any ? common(languages, scale.get().languages()) : scale.get().languages();
        any = true;
        at++;
        return true;
    }

    /// "And" between the words of one number: "a hundred and five", "treinta y uno", "one and a half million".
    private boolean joins() {
        if (!any || numeral(Kind.JOINS, words.get(at)).isEmpty() || at + 1 >= words.size()) {
            return false;
        }
        String next = words.get(at + 1);
        if (addsPart()) {
            return true;
        }
        boolean open = room.compareTo(BigDecimal.ONE) > 0 && (!languages.contains("en") || room.compareTo(TEN) > 0);
        Optional<Numeral> small = numeral(Kind.SMALL, next)
                .or(() -> numeral(Kind.ORDINAL, next))
                .or(() -> numeral(Kind.ONE, next).filter(NumberWords::isAlsoAdded))
                .or(() -> numeral(Kind.ALONE, next))
                .or(() -> CompoundNumerals.read(next).filter(this::isOfOneLanguage));
        BigDecimal after = at + 2 < words.size() ? scale(words.get(at + 2), language) : null;
        // "Between one hundred and two hundred" joins nothing, "two hundred and fifty thousand" does.
        boolean scaledAgain = after != null
                && words.get(at + 2).length() > 2
                && (after.compareTo(THOUSAND) < 0 || (total.signum() > 0 && after.compareTo(scaled) >= 0));
        if (open && small.isPresent() && small.get().value().compareTo(room) < 0 && !scaledAgain) {
            at++;
            return true;
        }
        return false;
    }

    /// "And a half", "and three quarters", "e mezzo".
    private boolean addsPart() {
        String above = words.get(at + 1);
        Optional<Numeral> alone = numeral(Kind.HALF, above);
        BigDecimal part = alone.isPresent() ? new BigDecimal("0.5") : null;
        int used = 2;
        if (part == null && at + 2 < words.size()) {
            Optional<Numeral> below = numeral(Kind.PART, words.get(at + 2));
            int parts = numeral(Kind.ONE, above).isPresent()
                    ? 1
                    : numeral(Kind.SMALL, above)
                            .map(each -> each.value().intValue())
                            .orElse(0);
            boolean proper = below.isPresent()
                    && parts > 0
                    && parts < below.get().value().intValue();
            part = proper ? fraction(parts, below.get()) : null;
            used = 3;
        }
        if (part == null) {
            return false;
        }
        boolean ofScale = group.signum() == 0 && scaled.signum() > 0;
        group = group.add(ofScale ? part.multiply(scaled) : part);
        room = BigDecimal.ONE;
        at += used;
        return true;
    }

    private Optional<Numeral> numeral(Kind kind, String word) {
        return NumberVocabulary.of(
                        kind,
                        word,
                        language.isEmpty() && languages.size() == 1
                                ? languages.iterator().next()
                                : language)
                .filter(this::isOfOneLanguage);
    }

    /// "Mille un", "treinta y uno": these languages add the word that is their article too; "twenty a day" adds
    /// nothing.
    private static boolean isAlsoAdded(Numeral one) {
        return one.languages().stream().anyMatch(Set.of("fr", "es", "it", "pt")::contains);
    }

    private boolean isOfOneLanguage(Numeral next) {
        return !any || next.languages().stream().anyMatch(languages::contains);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /// "Quatre-vingts": one word for eighty.
    private boolean isFourTwenties() {
        return words.get(at).equals("quatre")
                && at + 1 < words.size()
                && words.get(at + 1).startsWith("vingt");
    }

    /// "Dreieinhalb".
    private static Optional<Numeral> half(String word) {
        String ones = word.endsWith("einhalb") ? word.substring(0, word.length() - 7) : "";
        return ones.isEmpty()
                ? Optional.empty()
                : NumberVocabulary.of(Kind.SMALL, ones, "de")
                        .map(each -> new Numeral(each.value().add(new BigDecimal("0.5")), Set.of("de")));
    }

    private static BigDecimal fraction(int above, Numeral below) {
        return BigDecimal.valueOf(above).divide(below.value(), MathContext.DECIMAL64);
    }
}
