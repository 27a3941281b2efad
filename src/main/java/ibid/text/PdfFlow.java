package ibid.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes lines as running text: paragraphs put together over lines, columns and pages, and the words mended that
/// line ends broke. Mending reads the document itself: where it has "well-known" elsewhere, "well-" and "known" keep
/// their hyphen.
final class PdfFlow {
    private static final String HYPHENS = "-\u2010\u00ad";
    private static final String ENDS = ".!?:…。！？";
    private static final String CLOSERS = "\"'”’»)]0123456789";

    private final StringBuilder text = new StringBuilder();
    /// Where each page begins in the text. White space between two pages belongs to the first.
    private final List<Integer> starts = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private @Nullable PdfLine last;

    private PdfFlow() {}

    record Flowed(String text, List<Page> pages) {}

    /// @param pages each page's columns of lines, in reading order
    static Flowed of(List<List<List<PdfLine>>> pages) {
        PdfFlow flow = new PdfFlow();
        boolean broken =
                pages.stream().flatMap(List::stream).flatMap(List::stream).anyMatch(PdfFlow::isBrokenOff);
        if (broken) {
            pages.forEach(page -> page.forEach(column -> column.forEach(flow::learn)));
        }
        for (List<List<PdfLine>> page : pages) {
            flow.page(page);
        }
        return new Flowed(flow.text.toString(), flow.pages());
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            pages.add(new Page(i + 1, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()));
        }
        return pages;
    }

    private void page(List<List<PdfLine>> columns) {
        int begun = starts.size();
        for (List<PdfLine> column : columns) {
            column(column, begun);
        }
        if (starts.size() == begun) {
            starts.add(text.length());
        }
    }

    /// The words of a line but for the last, which may be half a word.
    private void learn(PdfLine line) {
        String text = line.text();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || (start >= 0
                            && (c == '-' || c == '\u2010')
                            && i + 1 < text.length()
                            && Character.isLetter(text.charAt(i + 1)));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
    }

    private static boolean isBrokenOff(PdfLine line) {
        return HYPHENS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    private void column(List<PdfLine> lines, int page) {
        double leading =
                PageLayout.leading(lines.stream().mapToDouble(PdfLine::baseline).toArray());
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        boolean first = true;
        for (PdfLine line : lines) {
            PdfLine before = last;
            int start = append(
                    line.text(),
                    before != null
                            && (first ? runsOn(before, line) : sameParagraph(before, line, leading, left, right)));
            if (starts.size() == page) {
                starts.add(page == 0 ? 0 : start);
            }
            last = line;
            first = false;
        }
    }

    /// Over a column or page end only what cannot be an end is put together.
    private static boolean runsOn(PdfLine last, PdfLine line) {
        char begin = line.text().charAt(0);
        return !ends(last.text())
                && Math.abs(last.size() - line.size()) < .12 * line.size()
                && (Character.isLowerCase(begin)
                        || HYPHENS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0
                        || Character.isIdeographic(begin));
    }

    private static boolean sameParagraph(PdfLine last, PdfLine line, double leading, double left, double right) {
        double drop = line.baseline() - last.baseline();
        if (Math.abs(last.size() - line.size()) > .12 * Math.max(line.size(), last.size())) {
            return false;
        }
        boolean indented = line.left() - left > .8 * line.size() && line.left() - last.left() > .8 * line.size();
        boolean shortLast = last.right() < right - .15 * (right - left);
        boolean ended = ends(last.text());
        // A full line in the middle of a sentence goes on, however far in: so do the items of a list that hangs.
        return drop < 1.3 * leading && !(indented && (ended || shortLast)) && !(shortLast && ended);
    }

    private static boolean ends(String line) {
        int at = line.length() - 1;
        while (at > 0 && CLOSERS.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return ENDS.indexOf(line.charAt(at)) >= 0;
    }

    /// Where the line begins in the text.
    private int append(String line, boolean together) {
        if (!text.isEmpty() && !together) {
            text.append("\n\n");
        } else if (!text.isEmpty() && isBroken(line)) {
            mend(line);
        } else if (!text.isEmpty() && !(isUnspaced(text.charAt(text.length() - 1)) && isUnspaced(line.charAt(0)))) {
            text.append(' ');
        }
        int start = text.length();
        text.append(line);
        return start;
    }

    private boolean isBroken(String line) {
        int end = text.length() - 1;
        return end > 0
                && HYPHENS.indexOf(text.charAt(end)) >= 0
                && Character.isLetterOrDigit(text.charAt(end - 1))
                && Character.isLetterOrDigit(line.codePointAt(0));
    }

    /// Takes the hyphen away if it is there for the line's sake only.
    private void mend(String line) {
        int hyphen = text.length() - 1;
        int from = hyphen;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || HYPHENS.indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        int to = 0;
        while (to < line.length() && Character.isLetter(line.charAt(to))) {
            to++;
        }
        String head = text.substring(from, hyphen);
        String tail = line.substring(0, to);
        boolean compound = words.contains(head + "-" + tail) && !words.contains(head + tail);
        boolean within = Character.isLetter(text.charAt(hyphen - 1)) && Character.isLowerCase(line.charAt(0));
        if (text.charAt(hyphen) == '\u00ad' || (within && !compound)) {
            text.setLength(hyphen);
        }
    }

    /// Chinese and Japanese are written without spaces, so a line end is none.
    private static boolean isUnspaced(char c) {
        return (c >= '\u3000' && c < '\ua000') || (c >= '\uff00' && c < '\uffa0');
    }
}
