package ibid.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of the months in the languages that sources are most often written in, kept in `months.txt`. Before dates are
/// looked for, each is marked in the text with a character of its own, so that the forms of dates know no language.
final class Months {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,}");
    /// Of a range that Unicode leaves to private use: January.
    private static final char FIRST = '\uE001';

    private static final Map<String, Integer> NUMBERS = numbers();

    /// A marked month, with the point of its short form.
    static final String PATTERN =
            "(?<![" + FIRST + "-" + (char) (FIRST + 11) + "])[" + FIRST + "-" + (char) (FIRST + 11) + "]{3,}\\.?";

    private Months() {}

    /// Marks the names of months in a stretch, each letter for letter, so that every offset holds.
    static void mark(StringBuilder text, int from, int to) {
        Matcher word = WORD.matcher(text.substring(from, to));
        while (word.find()) {
            Integer month = NUMBERS.get(word.group().toLowerCase(Locale.ROOT));
            for (int i = word.start(); month != null && i < word.end(); i++) {
                text.setCharAt(from + i, (char) (FIRST + month - 1));
            }
        }
    }

    static int number(String marked) {
        return marked.charAt(0) - FIRST + 1;
    }

    static boolean isName(String lowerCase) {
        return NUMBERS.containsKey(lowerCase);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            for (int i = 1; !words[0].equals("#") && i < words.length; i++) {
                numbers.put(words[i], Integer.valueOf(words[0]));
            }
        }
        return Map.copyOf(numbers);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Months.class.getResourceAsStream("months.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
