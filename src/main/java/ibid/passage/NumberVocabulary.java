package ibid.passage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that numbers are written with, and what each is worth.
final class NumberVocabulary {
    static final Map<String, Integer> SMALL = table("""
            zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
            fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40
            fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
            zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14
            fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50
            sechzig 60 siebzig 70 achtzig 80 neunzig 90
            deux 2 trois 3 quatre 4 cinq 5 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15
            seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60
            dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 trece 13 catorce 14 quince 15
            dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 treinta 30 cuarenta 40 cincuenta 50
            sesenta 60 setenta 70 ochenta 80 noventa 90
            quattro 4 cinque 5 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16
            diciassette 17 diciotto 18 diciannove 19""");

    /// Words of other languages too: they count only beside a word of their own.
    static final Map<String, Set<String>> BESIDE = Map.of(
            "seize", Words.of("mille ans pour jours mois milliards personnes pays"),
            "elf",
                    Words.of(
                            "millionen milliarden prozent tage tagen jahre jahren monate monaten personen menschen länder"),
            "quince", Words.of("años días por mil millones personas países"),
            "due", Words.of("terzi milioni miliardi mila anni mesi giorni per persone paesi"),
            "sei", Words.of("milioni miliardi mila anni mesi giorni per persone paesi"),
            "mille", Words.of("milliards hommes personnes euros francs habitants ans"),
            "mil", Words.of("millones euros personas pesos hombres habitantes años"),
            "tre", Words.of("quarti milioni miliardi anni mesi giorni per persone paesi"));

    static final Map<String, Integer> AMBIGUOUS = Map.of("due", 2, "sei", 6, "tre", 3);

    static final Map<String, Integer> FRENCH_ONES = Map.of("un", 1, "une", 1, "onze", 11);
    static final Set<String> ARTICLES = Words.of("a an ein eine einer einem einen un une una");

    static final Map<String, Integer> ORDINAL = table("""
            first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12
            thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20
            thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100
            thousandth 1000""");

    static final Map<String, Integer> PARTS = table("""
            half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6
            seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 hundredth 100 hundredths 100
            drittel 3 viertel 4 fünftel 5 sechstel 6 achtel 8 zehntel 10 hundertstel 100
            tiers 3 quart 4 quarts 4 cinquième 5 cinquièmes 5 dixième 10 dixièmes 10
            tercio 3 tercios 3 cuarto 4 cuartos 4 terzo 3 terzi 3 quarti 4""");

    static final Map<String, BigDecimal> SCALES = scales();
    static final Set<String> SCALES_ALONE = Words.of("hundert tausend cien ciento cento mil mille");
    static final Map<String, BigDecimal> HALVES = halves();

    private NumberVocabulary() {}

    private static Map<String, Integer> table(String list) {
        Map<String, Integer> table = new HashMap<>();
        String[] words = list.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(table);
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new HashMap<>();
        put(scales, 2, "hundred hundert cent cents cien ciento cento");
        put(scales, 3, "thousand thousands tausend mille mil mila k");
        put(scales, 5, "lakh lakhs");
        put(scales, 6, "million millions millionen millón milhão milhões millones milioni milione mio mn mln");
        put(scales, 7, "crore crores");
        put(scales, 9, "billion billions bn milliard milliards milliarde milliarden mrd md miliardi miliardo");
        put(scales, 12, "trillion trillions tn trn billionen billón billones");
        put(scales, 15, "quadrillion");
        scales.put("dozen", BigDecimal.valueOf(12));
        scales.put("dozens", BigDecimal.valueOf(12));
        scales.put("score", BigDecimal.valueOf(20));
        return Map.copyOf(scales);
    }

    /// "Anderthalb", "dreieinhalb".
    private static Map<String, BigDecimal> halves() {
        Map<String, BigDecimal> halves = new HashMap<>();
        halves.put("anderthalb", new BigDecimal("1.5"));
        List<String> ones = List.of("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn");
        for (int i = 0; i < ones.size(); i++) {
            halves.put(ones.get(i) + "einhalb", BigDecimal.valueOf(i + 1).add(new BigDecimal("0.5")));
        }
        return Map.copyOf(halves);
    }

    private static void put(Map<String, BigDecimal> scales, int power, String words) {
        for (String word : words.split(" ", -1)) {
            scales.put(word, BigDecimal.TEN.pow(power));
        }
    }
}
