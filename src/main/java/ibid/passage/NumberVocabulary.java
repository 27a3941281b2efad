package ibid.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The words that numbers are written with, and what each is worth in which language. They are kept in `numerals.txt`.
final class NumberVocabulary {
    enum Kind {
        SMALL,
        ONE,
        SCALE,
        ALONE,
        ORDINAL,
        PART,
        HALF,
        SHARE,
        JOINS
    }

    /// @param languages in which the word is worth this
    record Numeral(BigDecimal value, Set<String> languages) {}

    private static final Map<Kind, Map<String, List<Numeral>>> WORDS = new EnumMap<>(Kind.class);
    private static final Set<String> ONLY = new HashSet<>();
    private static final Set<String> BESIDE = new HashSet<>();

    static {
        for (Kind kind : Kind.values()) {
            WORDS.put(kind, new HashMap<>());
        }
        lines().stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(NumberVocabulary::read);
    }

    private NumberVocabulary() {}

    /// What the word is worth as one of this kind. A word with two values, as "billion", has that of the language, and
    /// where the language is unknown that of English.
    ///
    /// @param language as [Languages] names it, "" where it is unknown
    static Optional<Numeral> of(Kind kind, String word, String language) {
        List<Numeral> all = Objects.requireNonNull(WORDS.get(kind)).getOrDefault(word, List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String first = language.isEmpty() ? "en" : language;
        return all.stream()
                .filter(each -> each.languages().contains(first))
                .findFirst()
                .or(() -> Optional.of(all.getFirst()));
    }

    static boolean is(Kind kind, String word) {
        return Objects.requireNonNull(WORDS.get(kind)).containsKey(word);
    }

    /// Whether the word is another kind of word in other languages.
    static boolean isOnly(String word) {
        return ONLY.contains(word);
    }

    static boolean vouches(String word) {
        return BESIDE.contains(word);
    }

    private static void read(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("*")) {
            (words[1].equals("only") ? ONLY : BESIDE).addAll(List.of(words).subList(2, words.length));
            return;
        }
        Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        for (int i = 2; i < words.length; i += 2) {
            BigDecimal value = new BigDecimal(words[i + 1]);
            add(kind, words[i], value.scale() < 0 ? value.setScale(0) : value, words[0]);
        }
    }

    private static void add(Kind kind, String word, BigDecimal value, String language) {
        List<Numeral> all = Objects.requireNonNull(WORDS.get(kind)).computeIfAbsent(word, _ -> new ArrayList<>());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).value().equals(value)) {
                Set<String> languages = new HashSet<>(all.get(i).languages());
                languages.add(language);
                all.set(i, new Numeral(value, Set.copyOf(languages)));
                return;
            }
        }
        all.add(new Numeral(value, Set.of(language)));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(NumberVocabulary.class.getResourceAsStream("numerals.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
