package ibid.citation;

import ibid.citation.Lexicon.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a list of names as printed ("Lowe, L. L., W. E. Hobart, and R. E. Moss") into persons and institutions.
final class NameReader {
    private static final Pattern JOINTS = Pattern.compile(
            "\\s*[;/&·]\\s*|\\s+(?:and|und|et|e|y|och|en|ed)\\s+(?!al\\b)|\\s*,\\s*(?:and|und|et|&)\\s+(?!al\\b)|\\s+[-–—]\\s+|、|・(?=\\p{IsHan})");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)[,;]?\\s*(?:\\bet\\s+al\\b\\.?|\\bet\\s+alii\\b|\\bu\\.\\s?a\\.|\\band others\\b|\\be altri\\b|\\by otros\\b|\\bet autres\\b|\\bet ahi\\b).*$");
    private static final Pattern NOISE = Pattern.compile("^[\\s.,:;\\-–—()\\[\\]=*]+|[\\s,:;\\-–—(\\[=*]+$");
    private static final Pattern INITIALS =
            Pattern.compile("(?:(?:\\p{Lu}\\p{Ll}?\\.|\\p{Lu}(?!\\p{Ll}))[\\s-]*)+|\\p{Lu}{1,4}|(?:\\p{Lu}\\.-?)+");
    /// "Yu", "Ng": initials without their stop, or a short name.
    private static final Pattern SHORT = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[\\s-]*)+");
    private static final Pattern GLUED = Pattern.compile("\\p{Lu}{1,3}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PARTS = Pattern.compile("[\\s,./]+");
    private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{3})\\.$");
    private static final Pattern FRONT = Pattern.compile("^[\\s.,]+");
    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.){3,}\\s*\\.?");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}");
    private static final Pattern DIGITS = Pattern.compile("\\d");

    private final Lexicon lexicon = Lexicon.bundled();

    List<CslName> read(String printed) {
        String names = NOISE.matcher(OTHERS.matcher(printed).replaceAll("")).replaceAll("");
        if (names.isBlank() || (DIGITS.matcher(names).find() && names.length() < 4)) {
            return List.of();
        }
        List<CslName> read = new ArrayList<>();
        if (institution(names)) {
            return List.of(CslName.institution(tidy(names)));
        }
        for (String group : JOINTS.split(names, -1)) {
            readGroup(group, read);
        }
        return List.copyOf(read);
    }

    /// A group has no joining words left; its commas part names, or a surname from its given name.
    private void readGroup(String group, List<CslName> into) {
        List<String> parts = new ArrayList<>();
        for (String part : group.split(",", -1)) {
            String clean = NOISE.matcher(part).replaceAll("").strip();
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        int i = 0;
        while (i < parts.size()) {
            String part = parts.get(i);
            String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
            if (!next.isEmpty() && inverted(part, next, parts.size() - i)) {
                String suffix = i + 2 < parts.size() && suffix(parts.get(i + 2)) ? parts.get(i + 2) : "";
                into.add(person(part, next, suffix));
                i += suffix.isEmpty() ? 2 : 3;
            } else {
                String suffix = suffix(next) ? next : "";
                CslName name = single(part, suffix);
                if (name != null) {
                    into.add(name);
                }
                i += suffix.isEmpty() ? 1 : 2;
            }
        }
    }

    /// "Lowe, L. L.": a surname, then initials; or, when it is not followed by more full names, a given name.
    private boolean inverted(String family, String given, int left) {
        if (suffix(given)) {
            return false;
        }
        String[] words = SPACES.split(family, -1);
        boolean initials = INITIALS.matcher(given).matches()
                || (!INITIALS.matcher(words[0]).matches()
                        && SHORT.matcher(given).matches());
        boolean full = words.length == 2 && lexicon.is(words[0].toLowerCase(Locale.ROOT), Word.GIVEN_NAME);
        boolean surname =
                words.length == 1 || particle(words[0]) || (words.length == 2 && !family.contains(".") && !full);
        if (initials) {
            return !INITIALS.matcher(family).matches()
                    || (family.length() > 3 && GLUED.matcher(given).matches());
        }
        if (!surname || (INITIALS.matcher(words[words.length - 1]).matches() && words.length > 1)) {
            return false;
        }
        return words.length == 1 || left == 2 || particle(words[0]);
    }

    private @Nullable CslName single(String name, String suffix) {
        String clean = tidy(withoutHonorific(name));
        if (clean.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        if (institution(clean)) {
            return CslName.institution(clean);
        }
        String[] words = SPACES.split(clean, -1);
        if (words.length == 1) {
            int dot = clean.lastIndexOf('.', clean.length() - 2);
            return dot > 0
                    ? person(clean.substring(dot + 1), clean.substring(0, dot + 1), suffix)
                    : person(clean, "", suffix);
        }
        String last = words[words.length - 1];
        if (suffix(last) && words.length > 2) {
            return single(String.join(" ", Arrays.copyOf(words, words.length - 1)), last);
        }
        if (trailingInitials(words)) {
            int cut = words.length - 1;
            while (cut > 1 && INITIALS.matcher(words[cut - 1]).matches()) {
                cut--;
            }
            return person(join(words, 0, cut), join(words, cut, words.length), suffix);
        }
        int family = words.length - 1;
        while (family > 0 && particle(words[family - 1]) && family - 1 > 0) {
            family--;
        }
        int dot = words[family].indexOf('.');
        if (dot > 0 && dot < words[family].length() - 1 && family == words.length - 1) {
            int cut = words[family].lastIndexOf('.');
            return person(
                    words[family].substring(cut + 1),
                    join(words, 0, family) + " " + words[family].substring(0, cut + 1),
                    suffix);
        }
        return person(join(words, family, words.length), join(words, 0, family), suffix);
    }

    private static boolean trailingInitials(String[] words) {
        String last = words[words.length - 1];
        return INITIALS.matcher(last).matches()
                && (last.contains(".") || last.length() <= 3)
                && !INITIALS.matcher(words[0]).matches()
                && words[0].length() > 1;
    }

    private CslName person(String family, String given, String suffix) {
        String[] words = SPACES.split(tidy(family), -1);
        int name = 0;
        while (name < words.length - 1 && particle(words[name])) {
            name++;
        }
        String particles = join(words, 0, name);
        return new CslName(
                join(words, name, words.length),
                blankToNull(tidy(withoutHonorific(given))),
                blankToNull(particles),
                blankToNull(suffix),
                null);
    }

    private boolean particle(String word) {
        return (Character.isLowerCase(word.charAt(0)) && lexicon.is(word.toLowerCase(Locale.ROOT), Word.PARTICLE))
                || word.equals("Van")
                || word.equals("Von")
                || word.equals("De")
                || word.equals("Di")
                || word.equals("Da")
                || word.equals("Del");
    }

    private boolean suffix(String word) {
        String bare = word.replace(".", "").strip();
        return !bare.isEmpty()
                && bare.length() < 7
                && !bare.equalsIgnoreCase("i")
                && lexicon.is(bare.toLowerCase(Locale.ROOT), Word.SUFFIX);
    }

    private String withoutHonorific(String name) {
        String rest = name.strip();
        while (true) {
            int space = rest.indexOf(' ');
            String first =
                    space < 0 ? "" : rest.substring(0, space).replace(".", "").toLowerCase(Locale.ROOT);
            if (!first.isEmpty() && (lexicon.is(first, Word.HONORIFIC) || first.equals("the"))) {
                rest = rest.substring(space + 1).strip();
            } else {
                return rest;
            }
        }
    }

    boolean institution(String name) {
        List<String> words =
                PARTS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        int capitals = 0;
        boolean telling = false;
        boolean linked = false;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            telling |= Character.isUpperCase(word.charAt(0)) && lexicon.is(lower, Word.INSTITUTION);
            linked |= lower.equals("of")
                    || lower.equals("for")
                    || lower.equals("für")
                    || lower.equals("pour")
                    || lower.equals("the");
            capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        boolean acronym = words.size() >= 3 && ACRONYM.matcher(name).matches();
        boolean single = words.size() == 1 && CAPITALS.matcher(name).matches();
        return (telling && words.size() > 1)
                || (linked && capitals > 1 && !name.contains(","))
                || acronym
                || (single && name.length() <= 5);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private static String tidy(String name) {
        String flat = Marks.flat(name).strip();
        return FRONT.matcher(STOP.matcher(flat).replaceAll("")).replaceAll("");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
