package ibid.citation;

import java.util.Locale;
import java.util.Random;

/// Numbers, dates, addresses and Japanese syllables made up for styled references.
final class InventedWords {
    private static final String[] MONTHS_EN =
            "January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec."
                    .split(" ");
    private static final String[] MONTHS_DE =
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
    private static final String[] MONTHS_FR =
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
    private static final String[] MONTHS_IT =
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(" ");
    private static final String[] MONTHS_ES =
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
    private static final String[] SYLLABLES =
            "ka ki ku ke ko sa shi su se so ta chi tsu te to na ni ne no ha hi fu ho ma mi mu mo ya yu yo ra ri ru re ro wa ga gi go za ji zo da de do ba bi bu bo kyo sho shu cho kan kei kai sei shin nichi chuu gaiko kou ron min koku sen"
                    .split(" ");

    private final Random random;

    InventedWords(Random random) {
        this.random = random;
    }

    String romanised() {
        StringBuilder all = new StringBuilder();
        int words = 2 + random.nextInt(6);
        for (int w = 0; w < words; w++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(5);
            for (int s = 0; s < syllables; s++) {
                word.append(pick(SYLLABLES));
            }
            boolean capital = w == 0 || random.nextInt(4) == 0;
            all.append(w == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ")
                    .append(capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return all.toString();
    }

    String year() {
        return String.valueOf(random.nextInt(4) == 0 ? 1800 + random.nextInt(120) : 1920 + random.nextInt(105));
    }

    String date(String language) {
        int day = 1 + random.nextInt(28);
        String year = String.valueOf(1950 + random.nextInt(75));
        boolean monthOnly = random.nextInt(4) == 0;
        return switch (language) {
            case "de" ->
                monthOnly
                        ? pick(MONTHS_DE) + " " + year
                        : random.nextInt(3) == 0
                                ? day + "." + (1 + random.nextInt(12)) + "." + year
                                : day + ". " + pick(MONTHS_DE) + " " + year;
            case "fr" -> monthOnly ? pick(MONTHS_FR) + " " + year : day + " " + pick(MONTHS_FR) + " " + year;
            case "it" -> monthOnly ? pick(MONTHS_IT) + " " + year : day + " " + pick(MONTHS_IT) + " " + year;
            case "es" -> monthOnly ? pick(MONTHS_ES) + " de " + year : day + " de " + pick(MONTHS_ES) + " de " + year;
            default ->
                monthOnly
                        ? random.nextInt(4) == 0
                                ? pick(MONTHS_EN) + "/" + pick(MONTHS_EN) + " " + year
                                : pick(MONTHS_EN) + " " + year
                        : random.nextBoolean()
                                ? pick(MONTHS_EN) + " " + day + ", " + year
                                : day + " " + pick(MONTHS_EN) + " " + year;
        };
    }

    String range() {
        int first = 1 + random.nextInt(600);
        int last = first + 2 + random.nextInt(40);
        return first
                + (random.nextBoolean() ? "–" : "-")
                + (random.nextInt(3) == 0 && last > 99
                        ? String.valueOf(last).substring(String.valueOf(last).length() - 2)
                        : String.valueOf(last));
    }

    String cited() {
        int page = 1 + random.nextInt(500);
        return switch (random.nextInt(9)) {
            case 0 -> range();
            case 1 -> "p. " + page;
            case 2 -> "pp. " + range();
            case 3 -> page + " ff.";
            case 4 -> page + ", " + (page + 1 + random.nextInt(30));
            case 5 -> "at " + page;
            case 6 -> random.nextBoolean() ? "especially " + range() : roman().toLowerCase(Locale.ROOT);
            default -> String.valueOf(page);
        };
    }

    String roman() {
        return pick("I II III IV V VI VII VIII IX X XI XII XIV XV XX".split(" "));
    }

    String address() {
        String host = romanised().split("[ ,]")[0].toLowerCase(Locale.ROOT);
        return "http" + (random.nextBoolean() ? "s" : "") + "://www." + host
                + pick(".org .com .gov .de .int .co.uk .go.jp".split(" ")) + "/" + host + "/" + random.nextInt(9000)
                + (random.nextBoolean() ? ".html" : "");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
