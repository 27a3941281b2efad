package ibid.passage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers that German, Italian and Spanish write as one word: "einundzwanzig", "duecentomila", "veintiuno". The forms
/// below a thousand are spelt out once and looked up.
final class CompoundNumerals {
    private static final List<String> GERMAN = words("""
            null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
            achtzehn neunzehn""");
    private static final List<String> GERMAN_TENS =
            words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");

    private static final List<String> ITALIAN = words("""
            zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
            diciassette diciotto diciannove""");
    private static final List<String> ITALIAN_TENS =
            words("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta");

    private static final List<String> SPANISH = words("""
            veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve""");
    private static final List<String> SPANISH_HUNDREDS = words(
            "- - doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos");

    private static final Map<String, Integer> BELOW_A_THOUSAND = belowAThousand();
    private static final List<String> THOUSANDS = List.of("tausend", "mila");

    private CompoundNumerals() {}

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+", -1));
    }

    /// What the word counts, or null where it is no such number. The short words of these languages are left to
    /// [NumberWords], which knows which of them are words of others too.
    static @Nullable BigDecimal read(String word) {
        Integer small = BELOW_A_THOUSAND.get(word);
        if (small != null) {
            return BigDecimal.valueOf(small);
        }
        for (String thousand : THOUSANDS) {
            int at = word.indexOf(thousand);
            Integer above = at > 0 ? thousands(word.substring(0, at)) : null;
            String rest = at > 0 ? word.substring(at + thousand.length()) : "";
            Integer below = rest.isEmpty() ? Integer.valueOf(0) : thousands(rest);
            if (above != null && below != null) {
                return BigDecimal.valueOf(1000L * above + below);
            }
        }
        return null;
    }

    private static @Nullable Integer thousands(String word) {
        int german = GERMAN.indexOf(word);
        int italian = ITALIAN.indexOf(word);
        return german > 0
                ? Integer.valueOf(german)
                : italian > 0 ? Integer.valueOf(italian) : BELOW_A_THOUSAND.get(word);
    }

    private static Map<String, Integer> belowAThousand() {
        Map<String, Integer> forms = new HashMap<>();
        for (int number = 20; number < 1000; number++) {
            String german = german(number);
            forms.put(german, number);
            forms.put(german.replace("ß", "ss"), number);
            forms.put(german.replaceFirst("^einhundert", "hundert"), number);
            forms.put(italian(number), number);
            forms.put(italian(number).replaceFirst("tre$", "tré"), number);
        }
        forms.remove("hundert");
        forms.remove("cento");
        for (int i = 1; i < 10; i++) {
            forms.put(SPANISH.get(i), 20 + i);
            if (i > 1) {
                forms.put(SPANISH_HUNDREDS.get(i), 100 * i);
                forms.put(SPANISH_HUNDREDS.get(i).replaceFirst("os$", "as"), 100 * i);
            }
        }
        return Map.copyOf(forms);
    }

    private static String german(int number) {
        if (number >= 100) {
            int rest = number % 100;
            String below = rest == 0 ? "" : rest == 1 ? "eins" : german(rest);
            return GERMAN.get(number / 100) + "hundert" + below;
        }
        if (number < 20) {
            return GERMAN.get(number);
        }
        String ones = number % 10 == 0 ? "" : GERMAN.get(number % 10) + "und";
        return ones + GERMAN_TENS.get(number / 10);
    }

    /// "Venti" loses its vowel before one and eight: "ventuno", "ventotto".
    private static String italian(int number) {
        if (number >= 100) {
            int rest = number % 100;
            String hundreds = (number / 100 == 1 ? "" : ITALIAN.get(number / 100)) + "cento";
            return rest == 0 ? hundreds : hundreds + italian(rest);
        }
        if (number < 20) {
            return ITALIAN.get(number);
        }
        String tens = ITALIAN_TENS.get(number / 10);
        int ones = number % 10;
        boolean cut = ones == 1 || ones == 8;
        return ones == 0 ? tens : tens.substring(0, tens.length() - (cut ? 1 : 0)) + ITALIAN.get(ones);
    }
}
