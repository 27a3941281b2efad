package ibid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Puts the runs of a page into reading order: lines from top to bottom, columns from left to right. A line that
/// crosses the gutter (a heading, a wide figure's caption) divides the columns above it from those below.
final class PageLayout {
    /// Narrowest white strip that parts columns, in points.
    private static final int GUTTER = 9;
    private static final int FEWEST_ROWS = 5;

    private PageLayout() {}

    static List<List<PdfLine>> columns(List<PdfLine> runs) {
        List<List<PdfLine>> columns = new ArrayList<>();
        read(runs, columns, 0);
        return columns;
    }

    private static void read(List<PdfLine> runs, List<List<PdfLine>> columns, int depth) {
        double gutter = depth < 4 ? gutter(runs) : Double.NaN;
        if (Double.isNaN(gutter)) {
            columns.add(lines(runs));
            return;
        }
        List<PdfLine> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<PdfLine> beside = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        for (PdfLine run : sorted) {
            boolean crosses = run.left() < gutter - 2 && run.right() > gutter + 2;
            if (crosses) {
                parted(beside, gutter, columns, depth);
                across.add(run);
            } else {
                if (!across.isEmpty() && run.baseline() - across.getLast().baseline() > .5 * run.size()) {
                    columns.add(lines(across));
                    across.clear();
                }
                (across.isEmpty() ? beside : across).add(run);
            }
        }
        if (!across.isEmpty()) {
            columns.add(lines(across));
        }
        parted(beside, gutter, columns, depth);
    }

    private static void parted(List<PdfLine> runs, double gutter, List<List<PdfLine>> columns, int depth) {
        if (!runs.isEmpty()) {
            List<PdfLine> before =
                    runs.stream().filter(run -> run.left() < gutter).toList();
            List<PdfLine> after =
                    runs.stream().filter(run -> run.left() >= gutter).toList();
            for (List<PdfLine> side : List.of(before, after)) {
                if (!side.isEmpty()) {
                    read(side, columns, depth + 1);
                }
            }
            runs.clear();
        }
    }

    /// The middle of the white strip between two columns, or NaN. Both sides must be set like text, in lines that
    /// fill their column: the cells of a table are short, and a table is read along its rows.
    private static double gutter(List<PdfLine> runs) {
        List<PdfLine> rows = lines(runs);
        if (rows.size() < FEWEST_ROWS) {
            return Double.NaN;
        }
        double from = runs.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double to = runs.stream().mapToDouble(PdfLine::right).max().orElse(0);
        int width = (int) Math.min(5000, Math.ceil(to - from)) + 1;
        int[] covered = new int[width];
        for (PdfLine run : runs) {
            int end = Math.min(width - 1, (int) (run.right() - from));
            for (int x = Math.max(0, (int) (run.left() - from)); x <= end; x++) {
                covered[x]++;
            }
        }
        int best = -1;
        int bestWidth = GUTTER - 1;
        int start = -1;
        for (int x = width / 6; x <= width * 5 / 6; x++) {
            boolean white = covered[x] <= rows.size() / 5;
            if (white && start < 0) {
                start = x;
            }
            if (start >= 0 && (!white || x == width * 5 / 6)) {
                if (x - start > bestWidth) {
                    bestWidth = x - start;
                    best = start + (x - start) / 2;
                }
                start = -1;
            }
        }
        return best >= 0 && setLikeText(runs, from, from + best, to) ? from + best : Double.NaN;
    }

    private static boolean setLikeText(List<PdfLine> runs, double from, double gutter, double to) {
        List<PdfLine> before =
                lines(runs.stream().filter(run -> run.right() < gutter + 2).toList());
        List<PdfLine> after =
                lines(runs.stream().filter(run -> run.left() > gutter - 2).toList());
        return fills(before, gutter - from) && fills(after, to - gutter);
    }

    private static boolean fills(List<PdfLine> lines, double width) {
        long full = lines.stream().filter(line -> line.width() > .6 * width).count();
        return lines.size() >= FEWEST_ROWS && full * 2 >= lines.size();
    }

    /// Runs on one baseline put together, from top to bottom.
    static List<PdfLine> lines(List<PdfLine> runs) {
        List<PdfLine> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfLine> row = new ArrayList<>();
        for (PdfLine run : sorted) {
            if (!row.isEmpty()
                    && run.baseline() - row.getFirst().baseline()
                            > .5 * Math.max(run.size(), row.getFirst().size())) {
                lines.add(joined(row));
                row.clear();
            }
            row.add(run);
        }
        if (!row.isEmpty()) {
            lines.add(joined(row));
        }
        return lines;
    }

    /// The usual distance between lines, in points.
    static double leading(double[] baselines) {
        double[] drops = new double[Math.max(0, baselines.length - 1)];
        for (int i = 0; i < drops.length; i++) {
            drops[i] = baselines[i + 1] - baselines[i];
        }
        Arrays.sort(drops);
        return drops.length == 0 ? 14 : Math.max(1, drops[drops.length / 4]);
    }

    private static PdfLine joined(List<PdfLine> row) {
        return row.stream()
                .sorted(Comparator.comparingDouble(PdfLine::left))
                .reduce(PdfLine::with)
                .orElseThrow();
    }
}
