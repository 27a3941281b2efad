package ibid.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Guesses a text's language from its script and its commonest words.
final class Languages {
    private static final int SAMPLE = 20_000;
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("the", "of", "and", "to", "that", "is", "was", "with", "for", "by"),
            "de", List.of("der", "die", "und", "das", "nicht", "ist", "von", "den", "mit", "auf"),
            "fr", List.of("le", "les", "des", "et", "est", "une", "que", "dans", "pour", "du"),
            "es", List.of("el", "los", "las", "que", "y", "una", "por", "con", "del", "es"),
            "it", List.of("il", "che", "di", "della", "per", "una", "sono", "non", "gli", "del"),
            "pt", List.of("o", "os", "que", "não", "uma", "do", "da", "para", "com", "em"),
            "nl", List.of("het", "een", "van", "en", "niet", "dat", "de", "zijn", "met", "voor"));

    private Languages() {}

    static @Nullable String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        String script = byScript(sample);
        return script != null ? script : byWords(sample);
    }

    private static @Nullable String byScript(String sample) {
        int kana = 0;
        int han = 0;
        int hangul = 0;
        int cyrillic = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            kana += c >= 0x3040 && c <= 0x30ff ? 1 : 0;
            han += c >= 0x4e00 && c <= 0x9fff ? 1 : 0;
            hangul += c >= 0xac00 && c <= 0xd7a3 ? 1 : 0;
            cyrillic += c >= 0x0400 && c <= 0x04ff ? 1 : 0;
        }
        int some = letters / 4;
        if (kana + han > some && letters > 0) {
            return kana * 20 > han ? "ja" : "zh";
        }
        if (hangul > some) {
            return "ko";
        }
        return cyrillic > letters / 2 ? "ru" : null;
    }

    private static @Nullable String byWords(String sample) {
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            counts.merge(word, 1, Integer::sum);
            words++;
        }
        String best = null;
        int most = Math.max(2, words / 25);
        for (Map.Entry<String, List<String>> language : WORDS.entrySet()) {
            int hits = language.getValue().stream()
                    .mapToInt(word -> counts.getOrDefault(word, 0))
                    .sum();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }
}
