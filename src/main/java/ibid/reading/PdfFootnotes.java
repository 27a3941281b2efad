package ibid.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The notes at the foot of a PDF's pages: the lines in smaller type at the end of a page, from the first that bears
/// a label on. What stands there before a label goes on with the last note of the page before. A list of endnotes in
/// small type is no foot: nothing on its pages points at it.
final class PdfFootnotes {
    /// Of the body's type size, at most.
    private static final double SMALLER = 0.94;
    /// A page with more small lines than this part is set in small type: a list of endnotes, not feet.
    private static final double LARGEST_FOOT = 0.75;

    /// @param label of the note
    /// @param page where its marker stands
    record Foot(String label, int page, List<PdfLine> lines) {}

    private final double bodySize;
    private final List<Foot> notes = new ArrayList<>();

    PdfFootnotes(double bodySize) {
        this.bodySize = bodySize;
    }

    /// Takes the notes off the page; answers the lines of its body.
    List<PdfLine> take(List<PdfLine> page) {
        int from = page.size();
        while (from > 0 && page.get(from - 1).size() <= bodySize * SMALLER) {
            from--;
        }
        int foot = page.size() - from;
        if (foot == 0 || foot > page.size() * LARGEST_FOOT) {
            return page;
        }
        int first = from;
        while (first < page.size() && label(page.get(first)) == null) {
            first++;
        }
        boolean goesOn =
                !notes.isEmpty() && notes.getLast().page() == page.getFirst().page() - 1 && first > from;
        if (first == page.size() && !goesOn) {
            return page;
        }
        if (first < page.size() && !answers(page, from, first)) {
            return page;
        }
        if (goesOn) {
            notes.getLast().lines().addAll(page.subList(from, first));
        }
        for (int i = first; i < page.size(); i++) {
            PdfLine line = page.get(i);
            NoteLabel label = label(line);
            if (label != null && begins(label, page.getFirst().page())) {
                notes.add(new Foot(label.label(), line.page(), new ArrayList<>(List.of(line))));
            } else {
                notes.getLast().lines().add(line);
            }
        }
        return page.subList(0, goesOn ? from : first);
    }

    /// Whether the page points at one of the notes at its foot, or the first of them is the next number.
    private boolean answers(List<PdfLine> page, int from, int first) {
        Set<String> marked = new HashSet<>();
        page.subList(0, from).forEach(line -> marked.addAll(PdfMarkers.labels(line.text())));
        for (PdfLine line : page.subList(first, page.size())) {
            NoteLabel label = label(line);
            if (label != null && marked.contains(label.label())) {
                return true;
            }
        }
        NoteLabel label = label(page.get(first));
        return label != null
                && !notes.isEmpty()
                && label.number() > 0
                && label.number() == BracketLabel.number(notes.getLast().label()) + 1;
    }

    private static @Nullable NoteLabel label(PdfLine line) {
        return NoteLabel.at(line.text(), 0, line.text().length());
    }

    /// A wrapped line may begin with a number: only the next one counts, or any on the first note of a page.
    private boolean begins(NoteLabel label, int page) {
        if (notes.isEmpty()
                || label.number() < 0
                || label.style() == NoteLabel.Style.SUPERSCRIPT
                || notes.getLast().page() != page) {
            return true;
        }
        int last = BracketLabel.number(notes.getLast().label());
        return label.number() == last + 1 || label.number() == last + 2;
    }

    List<Foot> notes() {
        return notes;
    }
}
