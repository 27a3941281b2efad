package ibid.citation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The words that styled references are printed with: names, titles, journals, places of given references; numbers,
/// dates, addresses and Japanese syllables made up.
final class WordStock {
    private static final String[] REPORTS =
            "A.C.|AC|Q.B.|QB|K.B.|Ch.|All E.R.|All ER|W.L.R.|WLR|U.S.|US|S. Ct.|F.2d|F.3d|F. Supp.|C.L.R.|CLR|A.L.R.|N.Z.L.R.|S.C.R.|SCR|E.C.R.|ECR|E.H.R.R.|EHRR|N.S.W.L.R.|V.R.|Cal. App. 3d|N.Y.2d|N.E.2d|D.L.R. (4th)|Fam. L.R.|B.C.L.R.|I.R.|S.L.T.|BVerfGE|BGHZ|NJW|JZ"
                    .split("\\|");
    private static final String[] JURISDICTIONS =
            "U.K.|UK|Cth|Cwth.|N.S.W.|Vic.|Qld|S.A.|W.A.|Tas.|N.Z.|NZ|Can.|Ont.|B.C.|C.A.|CA|HL|H.L.|PC|9th Cir.|S.D.N.Y.|Ireland|India"
                    .split("\\|");
    private static final String[] ACTS =
            "Act|Act|Act|Amendment Act|Reform Act|Protection Act|Code|Ordinance|Regulations|Bill|Convention|Directive"
                    .split("\\|");
    private static final String[] BODIES =
            "Ministry of|Department of|Office of|Commission on|Committee on|Council of|Institute for|Institute of|Center for|Foundation for|Association for|Agency for|Bureau of|Federation of|Bundesministerium für|Institut für|Ministère de|Ministero della|Ministerio de|European Commission|United Nations|World Bank|European Parliament|National Bureau of Statistics|Law Reform Commission|House of Commons|Court of Justice"
                    .split("\\|");
    private static final String[] GENRES =
            "Press Release|press release|Working Paper|Policy Brief|Report|PhD diss.|unpublished manuscript|speech|memorandum|Pressemitteilung|Diss."
                    .split("\\|");

    private final Random random;
    private final InventedWords invented;
    private final List<String> titles = new ArrayList<>();
    private final List<String> titlesDe = new ArrayList<>();
    private final List<String> titlesRomance = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<CslName> people = new ArrayList<>();
    private final List<String> series = new ArrayList<>();

    WordStock(List<GoldReference> references, Random random) {
        this.random = random;
        this.invented = new InventedWords(random);
        NameReader names = new NameReader();
        TitleLanguage languages = new TitleLanguage();
        for (GoldReference reference : references) {
            if (reference.set().equals("tei")) {
                continue;
            }
            Map<Label, String> fields = firstRuns(reference);
            String title = Marks.title(fields.get(Label.TITLE));
            if (title != null && title.length() > 8 && title.length() < 140 && !title.matches(".*[“”\"«»‘].*")) {
                switch (languages.guess(title, null)) {
                    case "de" -> titlesDe.add(title);
                    case "it", "fr", "es" -> titlesRomance.add(title);
                    default -> titles.add(title);
                }
            }
            add(containers, Marks.container(fields.get(Label.CONTAINER)), 70);
            add(publishers, Marks.bare(fields.get(Label.PUBLISHER)), 50);
            add(places, Marks.bare(fields.get(Label.PLACE)), 30);
            add(series, Marks.container(fields.get(Label.SERIES)), 50);
            names.read(fields.getOrDefault(Label.AUTHOR, "")).stream()
                    .filter(name -> name.family() != null
                            && name.given() != null
                            && name.family().length() > 2)
                    .forEach(people::add);
        }
    }

    boolean isEmpty() {
        return titles.isEmpty()
                || titlesDe.isEmpty()
                || titlesRomance.isEmpty()
                || people.isEmpty()
                || containers.isEmpty()
                || publishers.isEmpty()
                || places.isEmpty()
                || series.isEmpty();
    }

    private static void add(List<String> to, @org.jspecify.annotations.Nullable String value, int longest) {
        if (value != null && value.length() > 2 && value.length() < longest && !value.matches(".*[\\[\\]“”\"«»=;].*")) {
            to.add(value);
        }
    }

    private static Map<Label, String> firstRuns(GoldReference reference) {
        Map<Label, StringBuilder> runs = new EnumMap<>(Label.class);
        Label open = null;
        for (int i = 0; i < reference.text().length(); i++) {
            Label label = reference.labels()[i];
            boolean again = label != null && label != open && runs.containsKey(label);
            if (label != null && !again) {
                runs.computeIfAbsent(label, _ -> new StringBuilder())
                        .append(reference.text().charAt(i));
                open = label;
            }
        }
        Map<Label, String> first = new EnumMap<>(Label.class);
        runs.forEach((label, text) -> first.put(label, text.toString().strip()));
        return first;
    }

    String word(char field, Style style) {
        String language = style.language();
        return switch (field) {
            case 'A' -> people(language, 1);
            case 'I' -> people(language, 2);
            case 'G' -> people(language, 3);
            case 'F' -> surnames(language);
            case 'N' -> family(pick(people)).toUpperCase(java.util.Locale.ROOT) + " " + given(pick(people));
            case 'O' -> body();
            case 'T' -> title(language);
            case 'S' -> shortTitle(language);
            case 'R' -> invented.romanised();
            case 'X' -> party() + (random.nextInt(3) > 0 ? " v. " : " v ") + party();
            case 'K' -> act();
            case 'Q' -> title(language) + ": " + title(language);
            case 'U' -> title(language).toLowerCase(java.util.Locale.ROOT);
            case 'B' -> pick(titles);
            case 'C' -> random.nextInt(6) == 0 ? abbreviated(pick(containers)) : pick(containers);
            case 'M' -> title(language);
            case 'W' -> newspaper();
            case 'L' -> pick(REPORTS);
            case 'E' -> people(language, 1);
            case 'e' -> people(language, 3);
            case 'Z' -> people("en", 1);
            case 'V' -> String.valueOf(1 + random.nextInt(120));
            case 'v' -> random.nextInt(4) == 0 ? invented.roman() : String.valueOf(1 + random.nextInt(40));
            case 'i' -> String.valueOf(1 + random.nextInt(40));
            case 'D' -> invented.date(language);
            case 'Y' -> invented.year() + (random.nextInt(12) == 0 ? "a" : "");
            case 'y' -> invented.year();
            case 'P' -> invented.range();
            case 'p' -> String.valueOf(1 + random.nextInt(900));
            case 'q' -> invented.cited();
            case 's' ->
                "S. " + (1 + random.nextInt(400))
                        + (random.nextInt(3) == 0 ? " ff." : random.nextInt(3) == 0 ? " f." : "");
            case 'H' -> pick(publishers);
            case 'h' -> random.nextBoolean() ? body() : pick(publishers);
            case 'c' -> pick(places);
            case 'j' -> pick(JURISDICTIONS);
            case 'a' -> invented.address();
            case 'g' -> pick(GENRES);
            case 'd' ->
                (2 + random.nextInt(8))
                        + (language.equals("de") ? ". Aufl." : random.nextBoolean() ? "th ed." : "nd edn");
            case 'r' -> pick(series);
            case 'o' -> "accessed " + invented.date("en");
            default -> throw new IllegalArgumentException(String.valueOf(field));
        };
    }

    private String people(String language, int form) {
        int count = random.nextInt(10) < 6 ? 1 : random.nextInt(10) < 7 ? 2 : 3;
        StringBuilder all = new StringBuilder();
        String and = switch (language) {
            case "de" -> random.nextBoolean() ? " und " : "/";
            case "fr" -> " et ";
            case "it" -> random.nextBoolean() ? " e " : " - ";
            case "es" -> " y ";
            default -> random.nextInt(4) == 0 ? " & " : " and ";
        };
        for (int i = 0; i < count; i++) {
            CslName name = pick(people);
            all.append(i == 0 ? "" : i == count - 1 ? and : ", ");
            all.append(
                    switch (form) {
                        case 1 -> given(name) + " " + family(name);
                        case 2 -> initials(name) + " " + family(name);
                        default ->
                            i == 0 || random.nextBoolean()
                                    ? family(name) + ", " + (random.nextBoolean() ? given(name) : initials(name))
                                    : given(name) + " " + family(name);
                    });
        }
        return all.toString();
    }

    private String surnames(String language) {
        int count = 1 + random.nextInt(3) * random.nextInt(2);
        StringBuilder all = new StringBuilder(family(pick(people)));
        for (int i = 1; i < count; i++) {
            all.append(language.equals("de") ? "/" : i == count - 1 ? " and " : ", ")
                    .append(family(pick(people)));
        }
        return all.toString();
    }

    private String family(CslName name) {
        return (name.nonDroppingParticle() == null ? "" : name.nonDroppingParticle() + " ") + name.family();
    }

    private static final String[] GIVEN =
            "John Mary Peter Anna Kenji Yoko Hans Karin Jean Marie Paolo Giulia Carlos Elena James Susan Robert Linda Michael Sarah David Laura Thomas Emma Martin Julia Andrew Helen Takashi Naoko Wei Li Ivan Olga Richard Margaret Stephen Jane Friedrich Ursula"
                    .split(" ");

    private String given(CslName name) {
        String given = name.given();
        return given != null && given.length() > 3 && !given.contains(".")
                ? given
                : pick(GIVEN) + (random.nextInt(4) == 0 ? " " + (char) ('A' + random.nextInt(26)) + "." : "");
    }

    private String initials(CslName name) {
        String given = name.given() == null ? "A" : name.given();
        String first = given.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return switch (random.nextInt(5)) {
            case 0 -> first + "." + (char) ('A' + random.nextInt(26)) + ".";
            case 1 -> first + ". " + (char) ('A' + random.nextInt(26)) + ".";
            case 2 -> random.nextBoolean() ? first : first + ".";
            default -> first + ".";
        };
    }

    private String title(String language) {
        return switch (language) {
            case "de" -> pick(titlesDe);
            case "it", "fr", "es" -> pick(titlesRomance);
            default -> random.nextInt(3) == 0 ? capitals(pick(titles)) : pick(titles);
        };
    }

    private String shortTitle(String language) {
        String[] words = title(language).split("[:,.(]")[0].split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, 2 + random.nextInt(4))));
    }

    private static String capitals(String title) {
        StringBuilder all = new StringBuilder();
        for (String word : title.split(" ")) {
            boolean little = word.length() < 4 && !all.isEmpty();
            all.append(all.isEmpty() ? "" : " ")
                    .append(
                            little || word.isEmpty()
                                    ? word
                                    : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return all.toString();
    }

    private String newspaper() {
        String[] kinds = {
            "Times",
            "Post",
            "Herald",
            "Tribune",
            "Gazette",
            "Zeitung",
            "Shimbun",
            "Observer",
            "Guardian",
            "Monde",
            "Review",
            "Affairs",
            "Policy",
            "News",
            "Daily",
            "Weekly",
            "Morning Post",
            "Economist",
            "Mirror",
            "Standard"
        };
        String place = pick(places).split(",")[0];
        return switch (random.nextInt(4)) {
            case 0 -> "The " + pick(kinds);
            case 1 -> place + " " + pick(kinds);
            case 2 -> invented.romanised().split("[ ,]")[0] + " Shimbun";
            default -> pick(kinds).equals("Monde") ? "Le Monde" : place + " " + pick(kinds);
        };
    }

    private String party() {
        return switch (random.nextInt(6)) {
            case 0 -> "R.";
            case 1 -> family(pick(people)) + " Ltd";
            case 2 -> "Commissioner of " + pick(places).split(",")[0];
            case 3 -> pick(places).split(",")[0];
            default -> family(pick(people));
        };
    }

    private String act() {
        String[] words = pick(titles).split("[^\\p{L}]+");
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            if (word.length() > 4 && name.length() < 30) {
                name.append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1))
                        .append(' ');
            }
        }
        String bracket = random.nextInt(4) == 0 ? "(" + capitals(pick(titles)).split(" ")[0] + " Provisions) " : "";
        return (name + bracket + pick(ACTS)).strip();
    }

    private String body() {
        String name = pick(BODIES);
        boolean open = name.endsWith(" of")
                || name.endsWith(" for")
                || name.endsWith(" on")
                || name.endsWith("für")
                || name.endsWith(" de")
                || name.endsWith("della");
        String[] about = {
            "Foreign Affairs",
            "Justice",
            "Trade",
            "Education",
            "Public Health",
            "Security Studies",
            "Finance",
            "Agriculture",
            "Human Rights",
            "Energy",
            "Statistics",
            "Peace Research",
            "Economic Policy",
            "World Affairs"
        };
        String whole = open ? name + " " + pick(about) : name;
        return random.nextInt(5) == 0
                ? whole + " (" + pick(places).split(",")[0] + ")"
                : random.nextInt(6) == 0 ? whole.replaceAll("[^A-Z]", "") + "U" : whole;
    }

    private String abbreviated(String container) {
        StringBuilder all = new StringBuilder();
        for (String word : container.split(" ")) {
            boolean cut = word.length() > 6 && Character.isUpperCase(word.charAt(0));
            all.append(all.isEmpty() ? "" : " ").append(cut ? word.substring(0, 3 + random.nextInt(2)) + "." : word);
        }
        return all.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
