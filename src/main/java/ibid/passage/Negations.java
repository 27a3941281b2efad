package ibid.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that turn a statement over: an ellipsis or a bracket may not swallow them, nor what [Limits] knows.
final class Negations {
    private static final Set<String> NEGATING = Words.of("""
            not no never none nobody nothing nowhere neither nor without hardly scarcely barely rarely seldom cannot
            nay nope nah ain't cant wont dont isnt doesnt didnt lest
            nicht kein keine keinem keinen keiner keines keins nie niemals niemand niemandem niemanden nirgends
            nirgendwo nichts weder ohne kaum keinesfalls keineswegs keinerlei mitnichten nimmer nein selten
            ne pas jamais aucun aucune aucunement nul nulle nullement rien sans ni guère non personne
            nunca jamás nada nadie ningún ninguno ninguna tampoco apenas
            nessuno nessuna nessun niente nulla senza né neppure nemmeno neanche mica
            não ninguém nenhum nenhuma tampouco nem
            niet geen nooit niemand niets nergens zonder nauwelijks
            inte icke aldrig ingen inget inga ingenting varken ikke aldri aldrig ingenting uden uten hverken hverken ej
            nie nigdy nikt nic żaden żadna bez ani
            не нет никогда никто ничего ничто ни без нельзя
            δεν μην όχι ποτέ χωρίς""");

    /// With "non" before the quotation. In longer stretches it may be the French or German month.
    private static final List<String> ITALIAN_NEVER = List.of("mai");

    private static final Set<String> ONLY = Words.of(
            "only solely exclusively merely nur bloß lediglich ausschließlich seulement uniquement exclusivement"
                    + " solo sólo solamente únicamente soltanto esclusivamente unicamente apenas somente slechts"
                    + " alleen enkel uitsluitend bara endast kun bare tylko jedynie wyłącznie только лишь исключительно");

    private static final Set<String> ONLY_FOLLOWED_BY = Words.of("""
            if when where after because for in by with under until so as to on at during before within from since wenn
            bei im am in mit unter während vor nach durch um dans en con por bij met tijdens falls si quand dans se cuando als""");

    /// "Failed to" turns what follows over, where the ellipsis ends right before it.
    private static final Pattern FAILING = Pattern.compile(
            "(?:fail|refus|declin|neglect|omit|ceas|unable|unlikely|unwilling|impossible|reluctant|loath|forb|prohibit|"
                    + "weiger|unfähig|außerstande|refus|incapable|incapaz|neg[oóa]|rifiut).*");

    private static final Set<String> DOUBTING = Words.of("unlikely impossible incapable unable unwilling");

    /// "Failed … to" at the end of a swallowed stretch, or "unlikely" as its last word.
    private static int failing(List<String> words) {
        if (words.isEmpty()) {
            return -1;
        }
        String last = words.getLast().toLowerCase(Locale.ROOT);
        for (int i = words.size() - 1; i >= 0 && TO.contains(last); i--) {
            if (FAILING.matcher(words.get(i).toLowerCase(Locale.ROOT)).matches()) {
                return i;
            }
        }
        return DOUBTING.contains(last) ? words.size() - 1 : -1;
    }

    private static final Set<String> TO = Words.of("to zu de a di");

    /// Where words are not parted by spaces, a negation is a part of the stretch.
    private static final String[] UNSPACED = {
        "ない", "なかった", "なく", "ません", "ず、", "ぬ", "不", "無", "没有", "沒有", "没", "沒", "未", "非", "别", "毋", "勿"
    };

    private Negations() {}

    static boolean isNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NEGATING.contains(lower)
                || lower.endsWith("n't")
                || (lower.startsWith("n'") && lower.length() > 2)
                || ((lower.startsWith("qu'") || lower.startsWith("d'"))
                        && isNegation(lower.substring(lower.indexOf('\'') + 1)))
                || isKoreanNegation(lower);
    }

    private static boolean isKoreanNegation(String word) {
        return word.equals("안")
                || word.equals("못")
                || word.startsWith("않")
                || word.startsWith("없")
                || word.startsWith("아니")
                || word.startsWith("아닌")
                || word.endsWith("지않다");
    }

    /// "Dont la pierre", of which the stone; elsewhere it is "don't" without its apostrophe.
    private static boolean isFrenchRelative(List<String> words, int at) {
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        return words.get(at).equals("dont") && (FRENCH.contains(next) || next.startsWith("l'"));
    }

    private static final Set<String> FRENCH = Words.of("""
            le la les l' un une des ce cette ces son sa ses leur leurs il elle on nous vous ils elles je tu deux trois""");

    /// The first place in a swallowed stretch that negates or limits, or -1. Words are folded, case kept.
    static int swallowed(List<String> kept) {
        List<String> words = Limits.withoutIdle(
                kept.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        if (words.equals(ITALIAN_NEVER)) {
            return 0;
        }
        int limit = Limits.in(words);
        for (int i = 0; i < words.size(); i++) {
            boolean only = ONLY.contains(words.get(i))
                    && (i + 1 == words.size() || ONLY_FOLLOWED_BY.contains(words.get(i + 1)));
            if (i == limit || (isNegation(words.get(i)) && !isFrenchRelative(words, i)) || only) {
                return i;
            }
        }
        String joined = String.join("", words);
        for (String part : UNSPACED) {
            if (joined.contains(part) && Glyphs.isUnspaced(part.charAt(0))) {
                return 0;
            }
        }
        return failing(words);
    }
}
