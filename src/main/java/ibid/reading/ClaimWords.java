package ibid.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words that tell what a sentence does: report, date, count, suppose. Kept in `claim-words.txt`.
enum ClaimWords {
    PAST,
    PERFECT,
    BE,
    FINITE,
    MODAL,
    SUPPOSING,
    FIRST_PERSON,
    OPINION,
    ATTRIBUTING,
    MONTH,
    UNIT,
    NUMERAL,
    BEFORE_LABEL,
    ARTICLE,
    PREPOSITION,
    PRONOUN,
    EVALUATING,
    /// Words that stand before a noun in German, where every noun is capitalised.
    GERMAN_BEFORE_NOUN,
    /// Words that end like a German verb and are none.
    GERMAN_NO_VERB;

    private static final Map<ClaimWords, Set<String>> WORDS = load();

    boolean has(String word) {
        return all().contains(word);
    }

    Set<String> all() {
        return WORDS.getOrDefault(this, Set.of());
    }

    private static Map<ClaimWords, Set<String>> load() {
        Map<ClaimWords, Set<String>> words = new EnumMap<>(ClaimWords.class);
        Set<String> open = new HashSet<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']')).replace('-', '_');
                open = words.computeIfAbsent(valueOf(name.toUpperCase(Locale.ROOT)), _ -> new HashSet<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                open.addAll(List.of(line.strip().split(" ", -1)));
            }
        }
        return words;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(ClaimWords.class.getResourceAsStream("claim-words.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
