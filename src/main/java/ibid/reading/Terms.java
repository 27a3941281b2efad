package ibid.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of a stretch that can tie it to another: stems, and which of them are names or numbers.
///
/// @param stems stem to the word as it was printed first
/// @param names stems of capitalised words that do not merely begin a sentence
/// @param numbers as printed, without separators of thousands
record Terms(Map<String, String> stems, Set<String> names, Set<String> numbers) {
    private static final int SHORTEST = 3;
    private static final int STEM = 6;
    private static final int LONGEST = 40;

    static Terms of(CharSequence text, int start, int end) {
        Map<String, String> stems = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        boolean opening = true;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                int stop = i + 1;
                while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || isInner(text, stop, end))) {
                    stop++;
                }
                if (stop - i <= LONGEST) {
                    addWord(text.subSequence(i, stop).toString(), opening, stems, names);
                }
                opening = false;
                i = stop;
            } else if (c >= '0' && c <= '9') {
                int stop = i + 1;
                while (stop < end
                        && (isDigit(text.charAt(stop))
                                || (isSeparator(text.charAt(stop))
                                        && stop + 1 < end
                                        && isDigit(text.charAt(stop + 1))))) {
                    stop++;
                }
                String number = text.subSequence(i, Math.min(stop, i + LONGEST))
                        .toString()
                        .replace(",", "");
                if (number.length() > 1) {
                    numbers.add(number);
                }
                opening = false;
                i = stop;
            } else {
                opening |= c == '.' || c == '!' || c == '?' || c == ':';
                i++;
            }
        }
        return new Terms(stems, names, numbers);
    }

    /// Whether one of the numbers counts something rather than naming a year.
    boolean hasQuantity() {
        return numbers.stream().anyMatch(number -> number.length() != 4 || number.charAt(0) > '2');
    }

    static int wordEnd(CharSequence text, int start, int end) {
        int stop = start + 1;
        while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || isInner(text, stop, end))) {
            stop++;
        }
        return stop;
    }

    /// The stem of a word as printed; empty for one that ties nothing.
    static String stemOf(String word) {
        String bare = bare(word);
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean counts = bare.length() <= LONGEST
                && (bare.length() >= SHORTEST || isAcronym(bare))
                && !Stopwords.contains(lower);
        return counts ? stem(lower) : "";
    }

    static String bare(String word) {
        return word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 2
                && Character.isUpperCase(word.charAt(0))
                && (Character.isUpperCase(word.charAt(1)) || word.contains("-"));
    }

    private static void addWord(String word, boolean opening, Map<String, String> stems, Set<String> names) {
        String stem = stemOf(word);
        if (stem.isEmpty()) {
            return;
        }
        String bare = bare(word);
        stems.putIfAbsent(stem, bare);
        if (Character.isUpperCase(bare.charAt(0)) && (!opening || isAcronym(bare))) {
            names.add(stem);
        }
    }

    /// Cuts endings off roughly, so that emigrants meets emigrated; hyphens and apostrophes stay inside.
    static String stem(String word) {
        String stem = word;
        for (String ending : Stopwords.ENDINGS) {
            if (stem.length() - ending.length() >= 4 && stem.endsWith(ending)) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem.length() > STEM ? stem.substring(0, STEM) : stem;
    }

    private static boolean isInner(CharSequence text, int at, int end) {
        char c = text.charAt(at);
        return (c == '’' || c == '\'' || c == '-') && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '.';
    }
}
