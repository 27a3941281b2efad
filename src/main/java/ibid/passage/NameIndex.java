package ibid.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text by their folded form, to look names up in.
final class NameIndex {
    private static final Pattern WORD =
            Pattern.compile("(?:\\p{Lu}\\.)(?:\\p{Lu}\\.)+|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)*\\.?");

    private record Word(int start, int end, String part) {}

    private final List<Word> words;
    private final Map<String, List<Integer>> places;

    private NameIndex(List<Word> words, Map<String, List<Integer>> places) {
        this.words = words;
        this.places = places;
    }

    static NameIndex of(String text) {
        List<Word> words = new ArrayList<>();
        Map<String, List<Integer>> places = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String part = known.computeIfAbsent(word.group(), Name::part);
            boolean point = word.group().endsWith(".")
                    && word.group().length() > 2
                    && word.group().indexOf('.') == word.group().length() - 1;
            boolean possessive = word.group().endsWith("'s") || word.group().endsWith("’s");
            places.computeIfAbsent(Accents.plain(part), _ -> new ArrayList<>()).add(words.size());
            words.add(new Word(word.start(), word.end() - (possessive ? 2 : point ? 1 : 0), part));
        }
        return new NameIndex(words, places);
    }

    /// @param text that this is the index of
    Optional<Name> find(Name name, String text) {
        if (UnspacedNames.isOne(name)) {
            return UnspacedNames.find(name, text);
        }
        List<String> bare = Name.bare(name.parts());
        return standing(name.parts()).or(() -> standing(bare)).or(() -> turned(bare));
    }

    private Optional<Name> standing(List<String> parts) {
        for (int at : places.getOrDefault(Accents.plain(parts.getFirst()), List.of())) {
            if (at + parts.size() <= words.size() && parts(at, parts.size()).equals(parts)) {
                return Optional.of(name(at, parts.size()));
            }
        }
        return Optional.empty();
    }

    /// The other order, or initials, around the family name.
    private Optional<Name> turned(List<String> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        for (String anchor : List.of(parts.getFirst(), parts.getLast())) {
            for (int at : places.getOrDefault(Accents.plain(anchor), List.of())) {
                for (int size = 2; size <= parts.size() + 1; size++) {
                    for (int from = Math.max(0, at - size + 1); from <= at && from + size <= words.size(); from++) {
                        if (capitals(from, size) && Name.compare(parts, parts(from, size)) == Value.Relation.EQUAL) {
                            return Optional.of(name(from, size));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean capitals(int from, int size) {
        return words.subList(from, from + size).stream().noneMatch(w -> w.part().isEmpty());
    }

    private List<String> parts(int from, int size) {
        return words.subList(from, from + size).stream().map(Word::part).toList();
    }

    private Name name(int from, int size) {
        return new Name(words.get(from).start(), words.get(from + size - 1).end(), parts(from, size));
    }
}
