package ibid.passage;

import ibid.passage.NumberVocabulary.Numeral;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers that German, Dutch and Italian write as one word: "einundzwanzig", "drieëntachtig", "duecentomila". The
/// forms below a hundred are spelt out once and looked up.
enum CompoundNumerals {
    GERMAN(
            "de",
            "hundert",
            "tausend",
            "",
            "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
                    + "achtzehn neunzehn",
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    DUTCH(
            "nl",
            "honderd",
            "duizend",
            "",
            "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
                    + "achttien negentien",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    ITALIAN(
            "it",
            "cento",
            "mila",
            "mille",
            "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
                    + "diciassette diciotto diciannove",
            "venti trenta quaranta cinquanta sessanta settanta ottanta novanta");

    private final String language;
    private final String hundred;
    private final String thousand;
    /// "Mille", where one thousand is another word than that of several; empty where it is the same.
    private final String oneThousand;

    private final Map<String, Integer> belowHundred = new HashMap<>();

    CompoundNumerals(String language, String hundred, String thousand, String oneThousand, String units, String tens) {
        this.language = language;
        this.hundred = hundred;
        this.thousand = thousand;
        this.oneThousand = oneThousand;
        List<String> ones = List.of(units.split(" ", -1));
        List<String> tenfold = List.of(tens.split(" ", -1));
        for (int number = 1; number < 100; number++) {
            String ten = number < 20 ? "" : tenfold.get(number / 10 - 2);
            int rest = number < 20 ? number : number % 10;
            String one = rest == 0 ? "" : ones.get(rest - 1);
            for (String form : forms(ten, one, rest)) {
                belowHundred.put(form, number);
            }
        }
        if (language.equals("it")) {
            belowHundred.put("tré", 3);
        }
        if (language.equals("de")) {
            belowHundred.put("eins", 1);
            belowHundred.put("eine", 1);
        }
    }

    private List<String> forms(String ten, String one, int rest) {
        return switch (language) {
            case "de" -> {
                String form = ten.isEmpty() || one.isEmpty() ? ten + one : one + "und" + ten;
                yield List.of(form, form.replace("ß", "ss"));
            }
            case "nl" -> {
                // "Drieëntachtig": the dots part the vowels.
                yield ten.isEmpty() || one.isEmpty()
                        ? List.of(ten + one)
                        : List.of(one + (one.endsWith("e") ? "ën" : "en") + ten, one + "en" + ten);
            }
            default -> {
                // "Ventuno", "ventotto": the tens lose their vowel before one.
                String cut = !ten.isEmpty() && (rest == 1 || rest == 8) ? ten.substring(0, ten.length() - 1) : ten;
                yield ten.isEmpty() || (rest != 1 && rest != 3)
                        ? List.of(cut + one)
                        : List.of(cut + one, cut + (rest == 1 ? "un" : "tré"));
            }
        };
    }

    /// What the word counts, empty where it is no such number. The short words of these languages are left to
    /// [NumberWords], which knows which of them are words of others too.
    static Optional<Numeral> read(String word) {
        if (word.length() < 6) {
            return Optional.empty();
        }
        for (CompoundNumerals each : values()) {
            Integer value = each.all(word);
            boolean alone = word.equals(each.hundred) || word.equals(each.thousand) || word.equals(each.oneThousand);
            if (value != null && value >= 20 && !alone) {
                return Optional.of(new Numeral(BigDecimal.valueOf(value), Set.of(each.language)));
            }
        }
        return Optional.empty();
    }

    private @Nullable Integer all(String word) {
        if (!oneThousand.isEmpty() && word.startsWith(oneThousand) && word.length() > oneThousand.length()) {
            Integer rest = belowThousand(word.substring(oneThousand.length()));
            return rest == null ? null : Integer.valueOf(1000 + rest);
        }
        int at = word.indexOf(thousand);
        if (at < 0) {
            return belowThousand(word);
        }
        if (at == 0 && !oneThousand.isEmpty()) {
            return null;
        }
        Integer above = at == 0 ? Integer.valueOf(1) : belowThousand(word.substring(0, at));
        Integer below = rest(word.substring(at + thousand.length()));
        return above == null || below == null ? null : Integer.valueOf(above * 1000 + below);
    }

    /// "Neunzehnhundertvierzehn" counts hundreds above nine too.
    private @Nullable Integer belowThousand(String word) {
        if (language.equals("it") && word.contains("centott")) {
            return belowThousand(word.replace("centott", "centoott"));
        }
        int at = word.indexOf(hundred);
        if (at < 0) {
            return belowHundred.get(word);
        }
        Integer above = at == 0 ? Integer.valueOf(1) : belowHundred.get(word.substring(0, at));
        Integer below = at + hundred.length() == word.length() ? Integer.valueOf(0) : small(word, at);
        return above == null || below == null ? null : Integer.valueOf(above * 100 + below);
    }

    private @Nullable Integer small(String word, int at) {
        return belowHundred.get(withoutAnd(word.substring(at + hundred.length())));
    }

    private @Nullable Integer rest(String word) {
        return word.isEmpty() ? Integer.valueOf(0) : belowThousand(withoutAnd(word));
    }

    /// "Hundertundeins", "honderdeneen".
    private String withoutAnd(String word) {
        String and = language.equals("de") ? "und" : language.equals("nl") ? "en" : "";
        boolean joined =
                !and.isEmpty() && word.startsWith(and) && belowHundred.containsKey(word.substring(and.length()));
        return joined ? word.substring(and.length()) : word;
    }
}
