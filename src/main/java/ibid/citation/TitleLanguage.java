package ibid.citation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guesses the language of a title: by script, by little words, and romanised Japanese by its syllables.
final class TitleLanguage {
    private static final Map<String, List<String>> LITTLE_WORDS = Map.of(
            "en",
                    List.of(
                            "the of and in to for on with from a an by as at or is under why how what its new towards toward into"
                                    .split(" ")),
            "de",
                    List.of(
                            "der die das und des dem den zur zum im von für eine ein einer über als auf mit aus bei vom ist"
                                    .split(" ")),
            "fr", List.of("le la les des du et de l d au aux en dans pour une un sur par à entre chez".split(" ")),
            "it",
                    List.of(
                            "il lo la gli le di del della dei delle dello degli e nel nella nell dell dall alla al per tra fra una un sul sulla con da"
                                    .split(" ")),
            "es", List.of("el la los las de del y en un una por para con al sobre entre desde hacia".split(" ")),
            "la", List.of("de et in ad cum ex ab pro sive seu".split(" ")),
            "nl", List.of("het een van de en voor met op der aan uit".split(" ")));
    private static final Map<String, List<String>> BY_WORD = byWord();
    private static final List<String> ORDER = List.of("en", "de", "fr", "it", "es", "nl", "la");
    private static final Map<String, String> TELLING =
            Map.of("ß", "de", "ñ", "es", "ç", "fr", "œ", "fr", "ä", "de", "ü", "de", "ö", "de", "ê", "fr", "ù", "it");
    private static final Pattern SYLLABLES = Pattern.compile(
            "(?:(?:kk|ss|tt|pp|cch|ssh|tch|tts|sh|ch|ts|[kgsznhbpmr]y|[kgsztdnhbpmyrwjf])?[aiueoāīūēōâîûêô]{1,2}|n(?![aiueo])|m(?=[pbm]))+");
    private static final int WORDS_FOR_ROMANISED = 3;

    /// The language of a whole note, or null when nothing speaks for one.
    @Nullable String ofNote(String note) {
        List<String> words = words(note);
        Map<String, Integer> scores = scores(note, words);
        return ORDER.stream()
                .filter(language -> scores.getOrDefault(language, 0) > 1)
                .max(java.util.Comparator.comparingInt(language -> scores.getOrDefault(language, 0)))
                .orElse(null);
    }

    String guess(String title, @Nullable String surroundings) {
        String script = byScript(title, surroundings);
        if (script != null) {
            return script;
        }
        List<String> words = words(title);
        Map<String, Integer> scores = scores(title, words);
        String best = "";
        int highest = 0;
        for (String language : ORDER) {
            int score = scores.getOrDefault(language, 0) * 2 + (language.equals(surroundings) ? 1 : 0);
            if (score > highest) {
                highest = score;
                best = language;
            }
        }
        int known = scores.values().stream().max(Integer::compare).orElse(0);
        if (known <= 1 && romanisedJapanese(words)) {
            return "ja-Latn";
        }
        return highest > 1
                ? best
                : surroundings != null && !surroundings.isBlank() ? surroundings : highest > 0 ? best : "en";
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && letterOrMark(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean letterOrMark(char c) {
        return Character.isLetter(c)
                || (c > 0x2ff
                        && switch (Character.getType(c)) {
                            case Character.NON_SPACING_MARK,
                                    Character.COMBINING_SPACING_MARK,
                                    Character.ENCLOSING_MARK -> true;
                            default -> false;
                        });
    }

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> byWord = new HashMap<>();
        LITTLE_WORDS.forEach((language, words) -> words.forEach(
                word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(language)));
        return byWord;
    }

    private static Map<String, Integer> scores(String title, List<String> words) {
        Map<String, Integer> scores = new HashMap<>();
        for (String word : words) {
            for (String language : BY_WORD.getOrDefault(word, List.of())) {
                scores.merge(language, 1, Integer::sum);
            }
        }
        for (int i = 0; i < title.length(); i++) {
            char sign = Character.toLowerCase(title.charAt(i));
            String language = sign < 0x80 ? null : TELLING.get(String.valueOf(sign));
            if (language != null) {
                scores.merge(language, 2, Integer::sum);
            }
        }
        return scores;
    }

    /// Every word is made of Japanese syllables, and there are enough words for that to be no accident.
    private static boolean romanisedJapanese(List<String> words) {
        int long_ = 0;
        for (String word : words) {
            if (!SYLLABLES.matcher(word).matches()) {
                return false;
            }
            long_ += word.length() > 3 ? 1 : 0;
        }
        return words.size() >= WORDS_FOR_ROMANISED && long_ >= 2;
    }

    private static @Nullable String byScript(String title, @Nullable String surroundings) {
        boolean han = false;
        for (int i = 0; i < title.length(); i++) {
            UnicodeScript script = UnicodeScript.of(title.charAt(i));
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return "ja";
            }
            if (script == UnicodeScript.HANGUL) {
                return "ko";
            }
            if (script == UnicodeScript.CYRILLIC) {
                return "ru";
            }
            if (script == UnicodeScript.GREEK) {
                return "el";
            }
            if (script == UnicodeScript.ARABIC) {
                return "ar";
            }
            if (script == UnicodeScript.HEBREW) {
                return "he";
            }
            han |= script == UnicodeScript.HAN;
        }
        return han ? surroundings != null && surroundings.startsWith("zh") ? "zh" : "ja" : null;
    }
}
