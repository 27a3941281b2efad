package ibid.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what stands at the head or foot of page after page: titles, names, page numbers. Numbers are taken as equal,
/// so that "12" and "13" are the same foot.
final class RunningHeads {
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[ivxlc]+\\b");
    /// How far the same head may stand apart on two pages, in points.
    private static final double DRIFT = 6;
    private static final int MOST_LINES = 3;
    /// White space above or below, in usual distances between lines.
    private static final double APART = 1.3;

    private RunningHeads() {}

    private record Place(String words, long height) {}

    /// The pages without their heads and feet.
    static List<List<PdfLine>> dropped(List<List<PdfLine>> pages) {
        Map<Place, Set<Integer>> places = new HashMap<>();
        List<Set<PdfLine>> ends = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<PdfLine> atEnds = ends(pages.get(page));
            ends.add(atEnds);
            for (PdfLine line : atEnds) {
                for (Place place : places(line)) {
                    places.computeIfAbsent(place, _ -> new HashSet<>()).add(page);
                }
            }
        }
        List<List<PdfLine>> bodies = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<PdfLine> atEnds = ends.get(page);
            bodies.add(pages.get(page).stream()
                    .filter(run -> !(atEnds.contains(run) && repeated(run, places, pages.size())))
                    .toList());
        }
        return bodies;
    }

    /// Twice is enough for a short text; a book needs its head on one page in ten, since chapters have heads of
    /// their own.
    private static boolean repeated(PdfLine run, Map<Place, Set<Integer>> places, int pages) {
        int least = Math.max(2, Math.min(pages / 10, 5));
        return places(run).stream()
                .anyMatch(place -> places.getOrDefault(place, Set.of()).size() >= least);
    }

    private static List<Place> places(PdfLine line) {
        String words = NUMBER.matcher(line.text()).replaceAll("#");
        long height = Math.round(line.baseline() / DRIFT);
        return List.of(new Place(words, height - 1), new Place(words, height), new Place(words, height + 1));
    }

    /// The runs of the first and last lines of a page, as far as white space sets them apart from the rest.
    private static Set<PdfLine> ends(List<PdfLine> runs) {
        double[] baselines =
                PageLayout.lines(runs).stream().mapToDouble(PdfLine::baseline).toArray();
        double apart = APART * PageLayout.leading(baselines);
        double upper = Double.NEGATIVE_INFINITY;
        double lower = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(MOST_LINES, baselines.length - 1); i++) {
            if (upper == Double.NEGATIVE_INFINITY && baselines[i + 1] - baselines[i] > apart) {
                upper = baselines[i];
            }
            int last = baselines.length - 1 - i;
            if (lower == Double.POSITIVE_INFINITY && baselines[last] - baselines[last - 1] > apart) {
                lower = baselines[last];
            }
        }
        Set<PdfLine> ends = new HashSet<>();
        for (PdfLine run : runs) {
            if (run.baseline() <= upper + 1 || run.baseline() >= lower - 1) {
                ends.add(run);
            }
        }
        return ends;
    }
}
