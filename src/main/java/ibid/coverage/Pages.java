package ibid.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Pages of a work, as people write them: "88", "pp. 88–91", "88, 90", "xii-xv", "A7", "1140-8", "88 ff.".
///
/// @param words as they were written
/// @param runs in their order
/// @param legible whether all of the words were understood; "chapter 3" names no pages
public record Pages(String words, List<Run> runs, boolean legible) {
    private static final Set<String> NUMBERED = Set.of(Run.ARABIC, Run.ROMAN);

    public Pages {
        runs = List.copyOf(runs);
    }

    public static Pages of(String words) {
        return PageReader.read(words);
    }

    /// All of some.
    static Pages all(List<Pages> some) {
        return new Pages(
                String.join("; ", some.stream().map(Pages::words).distinct().toList()),
                some.stream().flatMap(pages -> pages.runs.stream()).toList(),
                some.stream().allMatch(Pages::legible));
    }

    /// Whether a single run of them can be how long something is: an article is not on the one page that a note prints
    /// for its first, but "e1042" is all of it.
    boolean isExtent() {
        return legible
                && !runs.isEmpty()
                && runs.stream().noneMatch(run -> run.open() || (run.single() && run.plain()));
    }

    /// How far a copy of these pages reaches what is cited.
    Reach reachOf(Pages cited) {
        if (cited.runs.isEmpty() || !cited.legible) {
            return Reach.UNKNOWN;
        }
        if (lacking(cited).isEmpty()) {
            return Reach.INSIDE;
        }
        if (runs.stream().anyMatch(run -> cited.runs.stream().anyMatch(run::touches))) {
            return Reach.PARTLY;
        }
        boolean comparable = legible
                && !runs.isEmpty()
                && runs.stream().noneMatch(Run::open)
                && runs.stream().allMatch(run -> cited.runs.stream().allMatch(other -> comparable(run, other)));
        return comparable ? Reach.OUTSIDE : Reach.UNKNOWN;
    }

    /// Those of the cited pages that do not stand in these.
    List<Run> lacking(Pages cited) {
        List<Run> merged = merged();
        return cited.runs.stream()
                .filter(run -> merged.stream().noneMatch(own -> own.contains(run)))
                .toList();
    }

    /// Pages that follow one another in one run.
    private List<Run> merged() {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs.stream()
                .sorted(Comparator.comparing(Run::series).thenComparingLong(Run::from))
                .toList()) {
            if (!merged.isEmpty() && merged.getLast().meets(run)) {
                merged.set(merged.size() - 1, merged.getLast().and(run));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }

    /// Roman pages stand before the Arabic ones of a work. Of "A7" and "7", or of an article's number and a page in it,
    /// nobody can say whether they are the same.
    private static boolean comparable(Run one, Run other) {
        return one.series().equals(other.series())
                || Stream.of(one, other).map(Run::series).allMatch(NUMBERED::contains);
    }
}
