package ibid.reading;

import ibid.reading.Block.Kind;
import ibid.reading.Composition.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins a PDF's lines to paragraphs again, over the ends of lines and of pages.
final class PdfParagraphs {
    private static final double HEADING = 1.12;

    private final Composition composition;
    private final double bodySize;
    private final Set<String> words;
    private final Map<Integer, Map<String, String>> keysByPage;
    private @Nullable PdfLine last;
    private @Nullable Piece piece;
    private double leading;
    private double widest;
    private int lastLabel;
    private boolean setIn;

    /// @param words all that the document prints unbroken, to tell a hyphen from a hyphenation
    /// @param keysByPage the keys of the notes at each page's foot, by label
    PdfParagraphs(
            Composition composition, double bodySize, Set<String> words, Map<Integer, Map<String, String>> keysByPage) {
        this.composition = composition;
        this.bodySize = bodySize;
        this.words = words;
        this.keysByPage = keysByPage;
    }

    static Set<String> words(List<List<PdfLine>> pages) {
        Set<String> words = new HashSet<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                String[] parts = line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1);
                words.addAll(List.of(parts).subList(0, Math.max(0, parts.length - 1)));
            }
        }
        return words;
    }

    void addPage(List<PdfLine> lines) {
        widest = lines.stream()
                .mapToDouble(line -> line.right() - line.left())
                .max()
                .orElse(0);
        leading = leading(lines);
        PdfIndents indents = PdfIndents.of(lines, bodySize);
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean opensSetIn = i + 1 < lines.size() && indents.areSetIn(line, lines.get(i + 1));
            boolean leaves = setIn && !indents.isSetIn(line);
            add(line, leaves, opensSetIn);
        }
    }

    /// @param leaves whether it stands further out than the set in paragraph before it
    /// @param opensSetIn whether a paragraph that begins with it is set in
    private void add(PdfLine line, boolean leaves, boolean opensSetIn) {
        PdfLine before = last;
        Piece own = piece;
        if (before == null || own == null || leaves || begins(before, line)) {
            setIn = opensSetIn && !isHeading(line);
            own = composition.open(isHeading(line) ? Kind.HEADING : setIn ? Kind.INDENTED : Kind.PARAGRAPH);
            piece = own;
        } else {
            own.add(" ");
        }
        NoteLabel label = NoteLabel.at(line.text(), 0, line.text().length());
        lastLabel = label != null && label.number() > 0 ? label.number() : lastLabel;
        appendJoined(own, line);
        last = line;
    }

    /// Adds a line of a note.
    void join(Piece note, PdfLine line) {
        note.add(" ");
        appendJoined(note, line);
    }

    private void appendJoined(Piece own, PdfLine line) {
        CharSequence before = own.text();
        int length = before.length();
        boolean broken = length > 1
                && isHyphen(before.charAt(length - 1))
                && Character.isLetter(before.charAt(length - 2))
                && Character.isLetter(line.text().charAt(0));
        if (broken) {
            own.unbreak(before.charAt(length - 1) == '\u00ad'
                    || isHyphenation(lastWord(before, length - 1), firstWord(line.text())));
        }
        Map<String, String> keys = keysByPage.getOrDefault(line.page(), Map.of());
        int plain = 0;
        for (PdfMarkers.Found marker : PdfMarkers.in(line.text(), keys)) {
            own.add(line.text().substring(plain, marker.start()));
            own.addMarker(line.text().substring(marker.start(), marker.end()), marker.key());
            plain = marker.end();
        }
        own.add(line.text().substring(plain));
    }

    /// Whether the hyphen is the typesetter's: the whole word stands elsewhere, or its parts are no words.
    private boolean isHyphenation(String start, String rest) {
        String first = start.toLowerCase(Locale.ROOT);
        String second = rest.toLowerCase(Locale.ROOT);
        if (words.contains(first + second)) {
            return true;
        }
        boolean compound = words.contains(first + "-" + second) || (words.contains(first) && words.contains(second));
        return !compound && Character.isLowerCase(rest.charAt(0));
    }

    private boolean begins(PdfLine before, PdfLine line) {
        if (Math.abs(before.size() - line.size()) > 0.8) {
            return isHeading(before) || isHeading(line) || before.page() == line.page() || ends(before.text());
        }
        NoteLabel label = NoteLabel.at(line.text(), 0, line.text().length());
        boolean listed = label != null
                && (label.number() == lastLabel + 1 || label.number() == 1)
                && label.style() != NoteLabel.Style.BARE;
        if (listed) {
            return true;
        }
        double em = line.size();
        boolean indented = line.left() - before.left() > 0.7 * em && line.left() - before.left() < 6 * em;
        boolean shortEnd = before.right() - before.left() < widest * 0.85 && ends(before.text());
        if (before.page() != line.page() || line.top() < before.top()) {
            boolean goesOn =
                    !ends(before.text()) || Character.isLowerCase(line.text().codePointAt(0));
            return !goesOn && (shortEnd || indented);
        }
        boolean gap = leading > 0 && line.top() - before.top() > leading * 1.35;
        boolean indentedStart = !isHeading(before)
                && indented
                && (ends(before.text()) || Character.isUpperCase(line.text().codePointAt(0)));
        return gap || indentedStart || (shortEnd && before.right() < line.right() - 2 * em);
    }

    private boolean isHeading(PdfLine line) {
        return line.size() >= bodySize * HEADING && line.text().length() < 200;
    }

    private static boolean ends(String text) {
        int i = text.length();
        while (i > 1 && (Superscripts.isDigit(text.charAt(i - 1)) || "”\"’')]»".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return ".!?:。".indexOf(text.charAt(i - 1)) >= 0;
    }

    private static double leading(List<PdfLine> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).top() - lines.get(i - 1).top();
            if (step > 1 && step < 60) {
                steps.add(step);
            }
        }
        steps.sort(Double::compare);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u00ad' || c == '\u2010';
    }

    private static String lastWord(CharSequence text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.subSequence(start, end).toString();
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
