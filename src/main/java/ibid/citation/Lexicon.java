package ibid.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that citations are made of, in the languages we read: months, signals, "eds.", "Verlag".
///
/// Kept in `words.txt`: a line `[class]` opens a class, every other line lists words of it, lower case.
final class Lexicon {
    /// A class of words; several may share a word.
    enum Word {
        MONTH,
        EDITOR,
        TRANSLATOR,
        VOLUME,
        ISSUE,
        PAGE,
        EDITION,
        PERIODICAL,
        PUBLISHER,
        INSTITUTION,
        PARTICLE,
        SUFFIX,
        CONJUNCTION,
        SIGNAL,
        REFERRING,
        SENTENCE,
        GENRE,
        REPORT,
        THESIS,
        STATUTE,
        COURT,
        ARCHIVE,
        ACCESSED,
        IN,
        FORTHCOMING,
        ET_AL,
        FUNCTION,
        HONORIFIC,
        PRESS,
        GIVEN_NAME,
        PLACE
    }

    private static final Lexicon BUNDLED = load("words.txt");

    private final Map<String, Integer> classes;

    private Lexicon(Map<String, Integer> classes) {
        this.classes = classes;
    }

    static Lexicon bundled() {
        return BUNDLED;
    }

    /// The classes of a word as bits by ordinal, 0 for an unknown word.
    int classes(String lowerCase) {
        return classes.getOrDefault(lowerCase, 0);
    }

    boolean is(String lowerCase, Word word) {
        return (classes(lowerCase) & bit(word)) != 0;
    }

    /// The sets live and die with the process, so the order of the classes may change.
    @SuppressWarnings("EnumOrdinal")
    static int bit(Word word) {
        return 1 << word.ordinal();
    }

    /// The bits of several classes, for what may be any of them.
    static int bits(Word... words) {
        int bits = 0;
        for (Word word : words) {
            bits |= bit(word);
        }
        return bits;
    }

    private static Lexicon load(String resource) {
        Map<String, Integer> classes = new HashMap<>();
        Set<Word> open = new HashSet<>();
        for (String line : lines(resource)) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (stripped.startsWith("[")) {
                open.clear();
                open.add(Word.valueOf(
                        stripped.substring(1, stripped.length() - 1).toUpperCase(Locale.ROOT)));
                continue;
            }
            for (String word : stripped.split(" ", -1)) {
                open.forEach(cls -> classes.merge(word, bit(cls), (a, b) -> a | b));
            }
        }
        return new Lexicon(classes);
    }

    static Iterable<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
