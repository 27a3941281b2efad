package ibid.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Guesses the language of a text from its script or its commonest words; says nothing where these do not tell.
final class Languages {
    private static final int LOOKED_AT = 20_000;
    private static final int LEAST = 4;

    private static final Map<String, Set<String>> COMMON = Map.of(
            "en", Words.of("the of and to in is that was for with as on are this by from at it not has have were will"),
            "de",
                    Words.of(
                            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde"),
            "fr", Words.of("le la les et des est une dans que pour qui sur par pas au avec sont aux cette ont du"),
            "es", Words.of("el la los las y del que una por con para se su como más fue es al pero"),
            "it", Words.of("il di che la della per una con del sono gli alla è dei nel più anche non delle"),
            "pt", Words.of("o os da do das dos que uma para com não em ao foi é mais pela como seu"),
            "nl", Words.of("de het een van en dat is niet op te zijn voor met die aan er om hij werd"),
            "pl", Words.of("i w na z nie się że do jest to o po od za przez dla jego był była było przy roku oraz"));

    /// Words of grammar that a sentence may have one or two of; where several languages have one, each has it here.
    private static final Map<String, Set<String>> FEW = Map.of(
            "en",
                    Words.of(
                            "the of and to in is that was for with as on are this by from at it not has have were will a an "
                                    + "had its his her their they he she who which but or more than some each about after all no"),
            "de",
                    Words.of(
                            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde "
                                    + "wurden war in am um bis zum zur vom beim es er sie an aus bei nach über hat hatte waren aber"),
            "fr",
                    Words.of(
                            "le la les et des est une dans que pour qui sur par pas au avec sont aux cette ont du un de en "
                                    + "il elle on se ce a à fut était son sa ses leur plus ne sous où dont"),
            "es",
                    Words.of("el la los las y del que una por con para se su como más fue es al pero un de en no lo ha "
                            + "desde hasta entre era fueron sus son había"),
            "it",
                    Words.of("il di che la della per una con del sono gli alla è dei nel più anche non delle un lo i e "
                            + "da al si fu ha era nella dal vi ne sul degli su"),
            "pt",
                    Words.of(
                            "o os da do dos que uma para com não em ao foi é mais pela como seu um a as e de por se no na "
                                    + "nos nas pelo sua era foram entre até"),
            "nl",
                    Words.of(
                            "de het een van en dat is niet op te zijn voor met die aan er om hij werd in was als bij uit "
                                    + "ook naar door tot over heeft had worden werden ze"),
            "pl",
                    Words.of(
                            "i w na z nie się że do jest to o po od za przez dla jego był była było przy roku oraz we ze "
                                    + "a ale jak lub tys mln mld złotych zostało został"));

    /// Letters that, among these languages, one or two write.
    private static final Map<String, String> LETTERS =
            Map.of("pl", "ąćęłńśźż", "de", "äöüß", "es", "ñ¿¡", "pt", "ãõ", "fr", "êëîïûùœ", "it", "ìò", "nl", "ĳ");

    private Languages() {}

    static Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Optional<String> script = byScript(sample);
        if (script.isPresent()) {
            return script;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (String word : sample.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1)) {
            COMMON.forEach((language, words) -> {
                if (words.contains(word)) {
                    seen.merge(language, 1, Integer::sum);
                }
            });
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(seen.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        if (ranked.isEmpty() || ranked.getFirst().getValue() < LEAST) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || ranked.getFirst().getValue() >= 2 * ranked.get(1).getValue();
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    /// The language of a few words, for reading their figures: a weaker guess than [#of(String)], "" where nothing
    /// tells.
    static String guess(String text) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(java.util.Locale.ROOT);
        Optional<String> script = byScript(sample);
        if (script.isPresent()) {
            return script.get();
        }
        Map<String, Integer> seen = new HashMap<>();
        for (String word : sample.split("[^\\p{L}]+", -1)) {
            FEW.forEach((language, words) -> {
                if (words.contains(word)) {
                    seen.merge(language, 2, Integer::sum);
                }
            });
        }
        LETTERS.forEach((language, letters) -> sample.chars()
                .filter(c -> c > 127 && letters.indexOf(c) >= 0)
                .forEach(_ -> seen.merge(language, 1, Integer::sum)));
        int best = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = seen.keySet().stream()
                .filter(language -> seen.getOrDefault(language, 0) == best)
                .toList();
        return first.size() == 1 ? first.getFirst() : "";
    }

    private static Optional<String> byScript(String sample) {
        Map<String, Integer> scripts = new HashMap<>();
        sample.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(script(c), 1, Integer::sum));
        int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = scripts.getOrDefault("ja", 0);
        int han = scripts.getOrDefault("zh", 0);
        if ((kana + han) * 2 > all) {
            return Optional.of(kana * 20 > kana + han ? "ja" : "zh");
        }
        return scripts.entrySet().stream()
                .filter(e -> e.getKey().length() == 2 && e.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String script(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> "zh";
            case HANGUL -> "ko";
            case CYRILLIC -> "ru";
            case ARABIC -> "ar";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            default -> "latin";
        };
    }
}
