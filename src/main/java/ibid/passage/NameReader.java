package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a claim writes as a name: runs of words with a capital, particles between them included.
final class NameReader {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.)(?:\\p{Lu}\\.)*|[\\p{L}][\\p{L}\\p{M}'’-]*(?:(?<=-)\\d+)?|[.!?:;,()\\[\\]\"“”«»…]");
    private static final Set<String> NEVER = Words.of("""
            i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sep sept oct nov dec english french german
            japanese chinese russian american british""");

    private NameReader() {}

    /// @param taken stretches read otherwise: quotations, dates
    /// @param language of the text, "" where it is unknown
    static List<Name> read(String text, List<int[]> taken, String language) {
        List<Name> names = new ArrayList<>(UnspacedNames.read(text, taken));
        for (Name name : capitals(text, taken)) {
            named(text, name, language.equals("de")).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /// "Die Bürgermeisterin Anna Krüger": in German the noun behind the article is none of the name, and alone no name.
    private static Optional<Name> named(String text, Name name, boolean german) {
        if (!german) {
            return Optional.of(name);
        }
        if (name.parts().size() == 1) {
            boolean noun = GermanNouns.isNoun(text, name.start(), text.substring(name.start(), name.end()));
            return noun ? Optional.empty() : Optional.of(name);
        }
        String before = GermanNouns.wordBefore(text, name.start());
        int space = text.indexOf(' ', name.start());
        boolean headed = !before.isEmpty() && GermanNouns.isAttribute(before) && space > 0 && space < name.end();
        // "Die Deutsche Bank", "den Vereinten Nationen": an adjective belongs to its name.
        if (!headed || text.substring(name.start(), space).matches("(?U).*(?:e|en)")) {
            return Optional.of(name);
        }
        List<String> parts = Name.parts(text.substring(space + 1, name.end()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Name(space + 1, name.end(), parts));
    }

    private static List<Name> capitals(String text, List<int[]> taken) {
        List<Name> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        boolean opening = true;
        int start = -1;
        int end = -1;
        int words = 0;
        boolean atOpening = false;
        while (word.find()) {
            String each = word.group();
            boolean mark = !Character.isLetter(each.codePointAt(0));
            boolean free = taken.stream().noneMatch(t -> t[0] < word.end() && word.start() < t[1]);
            boolean capital = !mark && free && Character.isUpperCase(each.codePointAt(0)) && !never(each);
            boolean joins = start >= 0
                    && text.substring(end, word.start()).isBlank()
                    && !text.substring(end, word.start()).contains("\n");
            if (capital && (start < 0 || joins)) {
                atOpening = start < 0 ? opening : atOpening;
                start = start < 0 ? word.start() : start;
                end = word.end();
                words++;
                if (each.endsWith("'s") || each.endsWith("’s")) {
                    add(text, start, end, words, atOpening, names);
                    start = -1;
                    words = 0;
                }
            } else if (!(joins
                    && !mark
                    && free
                    && Name.isParticle(each.toLowerCase(Locale.ROOT))
                    && capitalFollows(text, word.end()))) {
                add(text, start, end, words, atOpening, names);
                start = capital ? word.start() : -1;
                end = word.end();
                words = capital ? 1 : 0;
                atOpening = opening;
            } else {
                end = word.end();
            }
            opening = mark && ".!?:…\"“”«»".contains(each);
        }
        add(text, start, end, words, atOpening, names);
        return List.copyOf(names);
    }

    private static boolean never(String word) {
        return NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean capitalFollows(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next > at && next < text.length() && Character.isUpperCase(text.charAt(next));
    }

    private static void add(String text, int start, int end, int words, boolean opening, List<Name> names) {
        if (start < 0) {
            return;
        }
        int from = start;
        if (opening) {
            int space = text.indexOf(' ', start);
            String first = text.substring(start, space < 0 || space > end ? end : space);
            if (StopWords.contains(first.toLowerCase(Locale.ROOT)) || words == 1) {
                if (space < 0 || space >= end) {
                    return;
                }
                from = space + 1;
            }
        }
        int to = end;
        if (text.substring(from, to).endsWith("'s") || text.substring(from, to).endsWith("’s")) {
            to -= 2;
        }
        List<String> parts = Name.parts(text.substring(from, to));
        if (!parts.isEmpty()
                && !(parts.size() == 1 && (Name.isTitle(parts.getFirst()) || StopWords.contains(parts.getFirst())))) {
            names.add(new Name(from, to, parts));
        }
    }
}
