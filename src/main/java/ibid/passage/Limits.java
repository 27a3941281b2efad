package ibid.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// What narrows a statement, or says that it is somebody else's. The phrases are kept in `limits.txt`.
enum Limits {
    LIMITING,
    CLAUSE,
    HEDGE,
    ATTRIBUTION,
    SHARE,
    CUSTOM,
    INVERTED,
    IDLE,
    UNSPACED;

    private static final Map<Limits, List<List<String>>> PHRASES = load();

    /// Of a clause, how many words it has at least.
    private static final int CLAUSE_WORDS = 3;
    /// Of a stretch, how many words may stand before "according to" for it to be said of what stays.
    private static final int BEFORE_ATTRIBUTION = 3;
    /// Behind "of whom", how many words at most a clause has that is cut off before its verb.
    private static final int SHARE_WORDS = 2;
    /// Articles between "according to" and what it is.
    private static final Set<String> ARTICLES =
            Words.of("the a an la le les l' el los las il lo i gli de het o as os un una");

    private static final Set<String> SUBJECTS = Words.of("""
            i you he she it we they there anyone anybody someone nobody everyone either neither ich er sie es wir ihr man
            jemand il elle ils elles on nous vous ce hij zij ze wij men je""");

    private static final Set<String> BEFORE_REFLEXIVE = Words.of("e che ci cui dove come quando ed");

    private static final Set<String> FRENCH_VERBS = Words.of("eût eussent fût fussent aurait auraient serait seraient");
    private static final Set<String> FRENCH_SUBJECTS = Words.of("il elle ils elles on ce");

    private static final Set<String> DETERMINERS = Words.of("""
            the this that these those his her its their our my your any every each no der die das dieser diese dieses
            den sein seine ihr ihre unser unsere le la les l' ce cette ces son sa ses leur het de dit dat""");

    private static final Set<String> HANGING = Words.of("""
            a an the my your his her its our their this that these those of to in on at by with from for and or but is
            are was were be been has have had will would can could may might shall should do does did der die das den dem
            des ein eine einen einem einer und oder mit von zu le la les un une des de du et ou à""");

    /// A swallowed stretch with the phrases that only mind the reader, "if you will", as empty words.
    ///
    /// @param words in lower case
    static List<String> withoutIdle(List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            int idle = IDLE.at(words, i);
            Collections.fill(left.subList(i, i + idle), "");
        }
        return left;
    }

    /// Whether a clause behind a comma is a condition without "if": "had the cabinet agreed", "were it not for rain".
    static boolean inverts(List<String> words) {
        if (isFrenchCondition(words)) {
            return true;
        }
        if (words.size() < CLAUSE_WORDS || INVERTED.at(words, 0) == 0 || HANGING.contains(words.getLast())) {
            return false;
        }
        List<String> rest = words.subList(INVERTED.at(words, 0), words.size());
        boolean pronoun = SUBJECTS.contains(rest.getFirst());
        boolean named = DETERMINERS.contains(rest.getFirst()) && rest.size() >= CLAUSE_WORDS;
        return pronoun || named || INVERTED.at(words, 0) > 1;
    }

    /// "Le ministre eût-il accepté": the subject stands before and again behind.
    private static boolean isFrenchCondition(List<String> words) {
        return IntStream.range(1, words.size())
                .anyMatch(i -> FRENCH_SUBJECTS.contains(words.get(i)) && FRENCH_VERBS.contains(words.get(i - 1)));
    }

    /// The first place in a swallowed stretch that limits what stays, or -1.
    ///
    /// @param words in lower case
    static int in(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean clause = words.size() - i >= CLAUSE_WORDS && !HANGING.contains(words.getLast());
            if (LIMITING.at(words, i) > 0
                    || (clause && CLAUSE.at(words, i) > 0 && !isItalianReflexive(words, i))
                    || (i <= BEFORE_ATTRIBUTION && attributes(words, i))
                    || isCutShare(words, i)) {
                return i;
            }
        }
        if (endsInHedge(words)) {
            return words.size() - 1;
        }
        String joined = String.join("", words);
        boolean unspaced = UNSPACED.all().stream().anyMatch(phrase -> joined.contains(phrase.getFirst()));
        return unspaced ? 0 : -1;
    }

    private static boolean isCutShare(List<String> words, int at) {
        int length = SHARE.at(words, at);
        int behind = words.size() - at - length;
        return length > 0 && 0 < behind && behind <= SHARE_WORDS;
    }

    /// "Che si vede da lontano": no condition, as French and Spanish "si" is.
    private static boolean isItalianReflexive(List<String> words, int at) {
        return at > 0 && words.get(at).equals("si") && BEFORE_REFLEXIVE.contains(words.get(at - 1));
    }

    /// Whether a sentence that begins like this limits what follows its comma.
    static boolean opens(List<String> words) {
        if (inverts(words)) {
            return true;
        }
        for (int i = 0; i < Math.min(2, words.size()); i++) {
            if (LIMITING.at(words, i) > 0 || CLAUSE.at(words, i) > 0 || attributes(words, i)) {
                return true;
            }
        }
        String joined = String.join("", words);
        return UNSPACED.all().stream().anyMatch(phrase -> joined.contains(phrase.getFirst()));
    }

    /// Whether what stands before a quotation ends in doubt of it.
    static boolean endsInHedge(List<String> words) {
        return IntStream.range(0, words.size())
                .anyMatch(i -> HEDGE.at(words, i) > 0 && HEDGE.at(words, i) == words.size() - i);
    }

    private static boolean attributes(List<String> words, int at) {
        int length = ATTRIBUTION.at(words, at);
        int what = at + length;
        while (what < words.size() && ARTICLES.contains(words.get(what))) {
            what++;
        }
        // Italian and Portuguese have the same word for a second: which is told by the article before it.
        boolean counted = at > 0 && ARTICLES.contains(words.get(at - 1));
        return length > 0 && !counted && what < words.size() && CUSTOM.at(words, what) == 0;
    }

    /// How many words one of the phrases has that begins here, 0 if none does.
    private int at(List<String> words, int from) {
        int longest = 0;
        for (List<String> phrase : all()) {
            int end = from + phrase.size();
            if (phrase.size() > longest && end <= words.size() && begins(words, from, phrase)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    /// The last word may go on: "pourvu qu'il", "jusqu'à ce".
    private static boolean begins(List<String> words, int from, List<String> phrase) {
        int last = phrase.size() - 1;
        String end = words.get(from + last);
        return words.subList(from, from + last).equals(phrase.subList(0, last))
                && (end.equals(phrase.get(last)) || (phrase.get(last).endsWith("qu") && end.startsWith("qu")));
    }

    private List<List<String>> all() {
        return PHRASES.getOrDefault(this, List.of());
    }

    private static Map<Limits, List<List<String>>> load() {
        Map<Limits, List<List<String>>> phrases = new EnumMap<>(Limits.class);
        List<List<String>> open = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT);
                open = phrases.computeIfAbsent(valueOf(name), _ -> new ArrayList<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                for (String phrase : line.split(";", -1)) {
                    open.add(List.of(phrase.strip().split(" ", -1)));
                }
            }
        }
        return phrases;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Limits.class.getResourceAsStream("limits.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
