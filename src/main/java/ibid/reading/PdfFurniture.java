package ibid.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Drops what each page repeats: running heads, running feet, page numbers.
final class PdfFurniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:[-–—|\\[(]\\s*)?(?:page |seite |p\\. ?|s\\. ?)?(?:\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:/|of|von|sur)\\s*\\d{1,4})?(?:\\s*[-–—|\\])])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+|\\b[ivxlc]+\\b");
    /// How many lines from the top or bottom may be furniture.
    private static final int DEPTH = 2;
    private static final double PART_OF_PAGES = 0.25;

    private PdfFurniture() {}

    static List<List<PdfLine>> drop(List<List<PdfLine>> pages) {
        Map<String, Set<Integer>> repeated = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            for (PdfLine line : edges(pages.get(p))) {
                repeated.computeIfAbsent(shape(line), _ -> new HashSet<>()).add(p);
            }
        }
        double enough = Math.max(2, Math.min(6, pages.size() * PART_OF_PAGES));
        List<List<PdfLine>> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            Set<PdfLine> furniture = new HashSet<>();
            for (PdfLine line : edges(page)) {
                int times = repeated.getOrDefault(shape(line), Set.of()).size();
                boolean number = times >= 2 && PAGE_NUMBER.matcher(line.text()).matches();
                if (number
                        || (pages.size() > 1 && times >= enough && line.text().length() < 120)) {
                    furniture.add(line);
                }
            }
            kept.add(page.stream().filter(line -> !furniture.contains(line)).toList());
        }
        return kept;
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> byPlace = page.stream()
                .sorted(java.util.Comparator.comparingDouble(PdfLine::top))
                .toList();
        int size = byPlace.size();
        List<PdfLine> edges = new ArrayList<>(byPlace.subList(0, Math.min(DEPTH, size)).stream()
                .filter(PdfLine::inTopMargin)
                .toList());
        edges.addAll(byPlace.subList(Math.max(0, size - DEPTH), size).stream()
                .filter(PdfLine::inBottomMargin)
                .toList());
        return edges;
    }

    /// Alike on each page but for the number, and at the same height.
    private static String shape(PdfLine line) {
        return Math.round(line.top() / 4)
                + DIGITS.matcher(line.text().toLowerCase(java.util.Locale.ROOT)).replaceAll("#");
    }
}
