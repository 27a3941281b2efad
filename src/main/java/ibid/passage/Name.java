package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a person, a body or a place.
///
/// @param parts as [#parts(String)] gives them
record Name(int start, int end, List<String> parts) implements Value {
    private static final Set<String> TITLES = Words.of("""
            mr mrs ms miss mx dr prof professor sir dame lord lady president chancellor premier minister prime foreign
            defense defence finance vice deputy chief king queen prince princess emperor pope general admiral colonel
            captain senator congressman congresswoman representative governor mayor ambassador chairman chairwoman
            chairperson judge justice rev reverend saint st the herr frau monsieur madame mme señor señora san sama
            former late then sen rep gov gen adm maj lt col capt sgt cpl hon amb esq messrs premier sheikh shaikh
            archbishop bishop cardinal sheriff marshal commander brigadier major sergeant corporal dean rector""");

    /// "Keynes, J. M.": the family name first.
    private static final Pattern INVERTED =
            Pattern.compile("^([^,]+), ?(?!(?i:jr|sr|junior|senior|[iv]+|inc|ltd)\\b)(\\p{Lu}[^,]*)$");

    private static final Set<String> PARTICLES =
            Words.of("de da do dos del della di du la le von van der den of ter al el bin ibn");

    private static final Set<String> OFFICES =
            Words.of("secretary minister ministry department office president chancellor house bank court university");

    /// Syllables of Japanese in Roman letters: only words made of these have their long vowels folded.
    private static final Pattern ROMAJI = Pattern.compile(
            "(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrywfj])?[aiueo]|n(?![aiueoy])|m(?=[bpm])|(?:k(?=k)|s(?=s)|t(?=t)|p(?=p)|t(?=ch)|c(?=ch)|s(?=sh)))+h?");

    /// The words of a name, folded for comparing: long vowels of Japanese, case, points of initials, possessive ending.
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : name.replace("&", " and ")
                .replaceAll("(?<=\\b\\p{Lu})\\.(?=\\p{Lu}\\b)", "")
                .split("[\\s,-]+", -1)) {
            String part = part(word);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    static String part(String word) {
        String plain = Skeleton.of(word.replace(".", "")).letters.toLowerCase(Locale.ROOT);
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        String joined = plain.replace("'", "");
        return ROMAJI.matcher(replace(joined)).matches() ? romanised(joined) : romanised(plain);
    }

    private static String romanised(String word) {
        boolean macron = word.chars().anyMatch(c -> "āīūēōâîûêô".indexOf(c) >= 0);
        String folded = macron ? replace(word) : word;
        if (!ROMAJI.matcher(folded).matches() || folded.length() < 3) {
            return folded;
        }
        return folded.replace("oh", "o").equals(folded) || macron
                ? shortened(folded)
                : shortened(folded.replaceAll("oh(?![aiueo])", "o"));
    }

    private static String shortened(String romaji) {
        return romaji.replaceAll("ou|oo", "o").replace("uu", "u").replaceAll("m(?=[bpm])", "n");
    }

    private static String replace(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int i = 0; i < folded.length(); i++) {
            int at = "āīūēōâîûêô".indexOf(folded.charAt(i));
            if (at >= 0) {
                folded.setCharAt(i, "aiueoaiueo".charAt(at));
            }
        }
        return folded.toString();
    }

    /// The parts without titles in front; at least one stays.
    static List<String> bare(List<String> parts) {
        boolean office = parts.stream().anyMatch(p -> p.equals("of")) || OFFICES.contains(parts.getLast());
        int from = parts.size() > 1 && parts.getFirst().equals("the") ? 1 : 0;
        while (!office && from < parts.size() - 1 && TITLES.contains(parts.get(from))) {
            from++;
        }
        return parts.subList(from, parts.size());
    }

    static Relation compare(String claimed, String found) {
        List<String> ours = parts(INVERTED.matcher(claimed.strip()).replaceFirst("$2 $1"));
        List<String> theirs = parts(INVERTED.matcher(found.strip()).replaceFirst("$2 $1"));
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Relation.DOUBTFUL;
        }
        return compare(bare(ours), bare(theirs));
    }

    static Relation compare(List<String> ours, List<String> theirs) {
        if (ours.equals(theirs) || isTurned(ours, theirs) || initials(ours, theirs)) {
            return Relation.EQUAL;
        }
        boolean oursShorter = ours.size() < theirs.size();
        List<String> shorter = oursShorter ? ours : theirs;
        List<String> whole = withoutInitials(oursShorter ? theirs : ours);
        if (ours.size() != theirs.size() && shorter.size() > 1 && shorter.size() == whole.size()) {
            boolean equal = whole.equals(shorter) && shorter.getFirst().length() > 1;
            if (equal || initials(shorter, whole)) {
                return equal ? Relation.EQUAL : Relation.DOUBTFUL;
            }
        }
        Relation plain = Accents.compare(ours, theirs);
        if (plain != Relation.DIFFERENT) {
            return plain;
        }
        boolean one = ours.size() == 1 || theirs.size() == 1;
        boolean contained = theirs.containsAll(ours) || ours.containsAll(theirs);
        return (one && contained) || contained ? Relation.DOUBTFUL : Relation.DIFFERENT;
    }

    /// Family name first or last.
    private static boolean isTurned(List<String> ours, List<String> theirs) {
        boolean plain = ours.stream().noneMatch(PARTICLES::contains);
        int size = ours.size();
        if (!plain || size < 2 || theirs.size() != size) {
            return false;
        }
        List<String> turned = new ArrayList<>(theirs.subList(1, size));
        turned.add(theirs.getFirst());
        List<String> back = new ArrayList<>();
        back.add(theirs.getLast());
        back.addAll(theirs.subList(0, size - 1));
        return ours.equals(turned) || ours.equals(back);
    }

    /// "J. M. Keynes" and "John Maynard Keynes": the family name whole, the others the same or their first letter.
    private static boolean initials(List<String> ours, List<String> theirs) {
        List<String> mine = spread(ours, theirs.size());
        List<String> yours = spread(theirs, mine.size());
        if (mine.size() != yours.size() || mine.size() < 2 || !mine.getLast().equals(yours.getLast())) {
            return false;
        }
        for (int i = 0; i < mine.size() - 1; i++) {
            String a = mine.get(i);
            String b = yours.get(i);
            boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
            if (!a.equals(b) && !initial) {
                return false;
            }
        }
        return true;
    }

    /// "Margaret Holloway" for "Margaret A. Holloway".
    private static List<String> withoutInitials(List<String> parts) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean middle = i > 0 && i < parts.size() - 1;
            if (!middle || parts.get(i).length() > 1) {
                whole.add(parts.get(i));
            }
        }
        return whole;
    }

    /// "JM Keynes" as three parts.
    private static List<String> spread(List<String> parts, int size) {
        if (parts.size() >= size || parts.getFirst().length() != size - parts.size() + 1) {
            return parts;
        }
        List<String> spread = new ArrayList<>();
        parts.getFirst().chars().forEach(c -> spread.add(Character.toString(c)));
        spread.addAll(parts.subList(1, parts.size()));
        return spread;
    }

    static boolean isParticle(String part) {
        return PARTICLES.contains(part);
    }

    static boolean isTitle(String part) {
        return TITLES.contains(part);
    }
}
