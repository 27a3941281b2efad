package ibid.merging;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import ibid.citation.SourceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells whether two works under different keys may be one: by the same author, of the same year or one without,
/// with titles that are alike; or with the very same title where author or year is missing.
///
/// @param why empty where they are no pair
record Likeness(double titles, List<String> why) {
    private static final double ALIKE = 0.6;
    private static final int SHORTEST = 2;
    private static final Likeness NONE = new Likeness(0, List.of());

    static Likeness of(CslItem one, CslItem other) {
        Set<String> here = words(one.title());
        Set<String> there = words(other.title());
        if (here.isEmpty() || there.isEmpty() || differ(one.doi(), other.doi()) || contradict(year(one), year(other))) {
            return NONE;
        }
        double alike = alike(here, there);
        boolean sameAuthor = family(one).isPresent() && family(one).equals(family(other));
        boolean unnamed = family(one).isEmpty() || family(other).isEmpty();
        boolean same = here.equals(there) && here.size() >= SHORTEST;
        if (!(sameAuthor && alike >= ALIKE) && !(unnamed && same)) {
            return NONE;
        }
        List<String> why = new ArrayList<>();
        why.add(same ? "the same title" : "titles that are alike");
        why.add(sameAuthor ? "the same author" : "one of them names no author");
        why.add(year(one).isPresent() && year(other).isPresent() ? "the same year" : "a year is missing");
        return new Likeness(alike, why);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }

    private static boolean contradict(Optional<Integer> one, Optional<Integer> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /// The part of the words that both have; a title without its subtitle is the shorter one wholly.
    private static double alike(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        int shorter = Math.min(one.size(), other.size());
        double overlap = (double) both / (one.size() + other.size() - both);
        return both == shorter && shorter >= SHORTEST ? Math.max(overlap, ALIKE) : overlap;
    }

    private static Set<String> words(@Nullable String title) {
        return title == null
                ? Set.of()
                : Arrays.stream(SourceKey.plain(title).split(" "))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Under which works that may be one stand together: the author's name, or else the title.
    static Set<String> places(CslItem item) {
        Set<String> places = new LinkedHashSet<>();
        family(item).ifPresent(family -> places.add("by " + family));
        String title = item.title();
        if (title != null && words(title).size() >= SHORTEST) {
            places.add("called " + SourceKey.plain(title));
        }
        return places;
    }

    private static Optional<String> family(CslItem item) {
        List<CslName> people = item.author().isEmpty() ? item.editor() : item.author();
        return people.stream()
                .findFirst()
                .flatMap(name -> Optional.ofNullable(name.family() == null ? name.literal() : name.family()))
                .map(SourceKey::plain)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<Integer> year(CslItem item) {
        CslDate issued = item.issued();
        return issued == null || issued.dateParts().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Objects.requireNonNull(issued.dateParts().getFirst().getFirst()));
    }
}
