package ibid.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which lines of a PDF's page are set in together: not the first of a paragraph alone, but two or more that share an
/// edge further right than the column's.
///
/// @param edges the left edges of the body's lines in points, and how many lines have each
record PdfIndents(Map<Long, Long> edges) {
    /// In sizes of the type: how far a quotation is set in, and beyond what there is another column.
    private static final double LEAST = 1.2;

    private static final double MOST = 8;
    private static final double SHARED = 0.3;
    /// Fewer lines make no column.
    private static final int COLUMN = 3;

    static PdfIndents of(List<PdfLine> page, double bodySize) {
        return new PdfIndents(page.stream()
                .filter(line -> Math.abs(line.size() - bodySize) <= 0.8)
                .collect(Collectors.groupingBy(line -> Math.round(line.left()), Collectors.counting())));
    }

    boolean isSetIn(PdfLine line) {
        return edges.entrySet().stream()
                .filter(edge -> edge.getValue() >= COLUMN)
                .filter(edge -> line.left() - edge.getKey() <= MOST * line.size())
                .filter(edge -> line.left() - edge.getKey() >= -1)
                .max(Map.Entry.comparingByValue())
                .map(column -> line.left() - column.getKey() >= LEAST * line.size())
                .orElse(false);
    }

    /// Whether a paragraph that begins with the first of two lines is set in.
    boolean areSetIn(PdfLine first, PdfLine second) {
        return isSetIn(first)
                && isSetIn(second)
                && Math.abs(first.size() - second.size()) <= 0.8
                && first.left() - second.left() > -SHARED * first.size()
                && first.left() - second.left() < 2 * first.size();
    }
}
