package ibid.reading;

import java.util.ArrayList;
import java.util.Comparator;
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
    /// Larger than this part of the body's type it is a heading, even where each chapter's stands at the same height.
    private static final double HEADING = 1.12;
    /// White space above an imprint at the very foot, in its type size.
    private static final double APART = 2.2;
    private static final int LONGEST = 120;

    private PdfFurniture() {}

    static List<List<PdfLine>> drop(List<List<PdfLine>> pages, double bodySize) {
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
                boolean repeats =
                        pages.size() > 1 && times >= enough && line.text().length() < LONGEST;
                if (line.size() <= bodySize * HEADING && (number || repeats)) {
                    furniture.add(line);
                }
            }
            furniture.addAll(imprint(page, bodySize));
            kept.add(page.stream().filter(line -> !furniture.contains(line)).toList());
        }
        return kept;
    }

    /// What stands on its own at the very foot of one page: an imprint, a date of print, a number.
    private static List<PdfLine> imprint(List<PdfLine> page, double bodySize) {
        List<PdfLine> byPlace = byPlace(page);
        Set<String> marked = new HashSet<>();
        page.forEach(line -> marked.addAll(PdfMarkers.labels(line.text().substring(1))));
        for (int i = byPlace.size() - 1; i > 0 && byPlace.size() - i <= DEPTH; i--) {
            PdfLine line = byPlace.get(i);
            NoteLabel label = NoteLabel.at(line.text(), 0, line.text().length());
            boolean note = label != null && (label.style().isDistinct() || marked.contains(label.label()));
            if (note
                    || !line.inBottomMargin()
                    || line.size() > bodySize
                    || line.text().length() >= LONGEST) {
                return List.of();
            }
            if (line.top() - byPlace.get(i - 1).top()
                    > APART * byPlace.get(i - 1).size()) {
                return byPlace.subList(i, byPlace.size());
            }
        }
        return List.of();
    }

    private static List<PdfLine> byPlace(List<PdfLine> page) {
        return page.stream().sorted(Comparator.comparingDouble(PdfLine::top)).toList();
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> byPlace = byPlace(page);
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
