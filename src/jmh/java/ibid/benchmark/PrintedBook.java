package ibid.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets a long book for benchmarks: chapters under running heads, raised markers, the notes at the foot of each page
/// or all at the end. The words are made up, but the same for the same seed.
final class PrintedBook {
    /// Where the notes stand, and how they are counted.
    enum Notes {
        /// At the foot of each page, counted through the book.
        AT_THE_FOOT,
        /// Under a heading after the last chapter, each chapter's counted anew.
        AT_THE_END
    }

    private static final PDRectangle SHEET = PDRectangle.A5;
    private static final int LINES = 36;
    private static final int CHAPTER = 20;
    private static final String[] SYLLABLES =
            "ba be bi bo da de di do fa fe ga ge ha he ka ke la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se ta te ti to va ve"
                    .split(" ");

    private final PDFont roman = new PDType1Font(FontName.TIMES_ROMAN);
    private final Random random = new Random(600);
    private final PDDocument document = new PDDocument();
    private final List<String> vocabulary = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int made;

    private PrintedBook() {
        for (int i = 0; i < 6000; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int s = 0; s < syllables; s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            vocabulary.add(word.toString());
        }
    }

    static byte[] of(int pages, int notes, Notes place) throws IOException {
        PrintedBook book = new PrintedBook();
        try (book.document) {
            List<List<String>> chapters = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                if (page % CHAPTER == 0) {
                    chapters.add(new ArrayList<>());
                }
                int own = notes * (page + 1) / pages - notes * page / pages;
                book.page(page, own, place, chapters.getLast());
            }
            if (place == Notes.AT_THE_END) {
                book.endnotes(chapters);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.document.save(out);
            return out.toByteArray();
        }
    }

    private void page(int page, int own, Notes place, List<String> chapter) throws IOException {
        boolean feet = place == Notes.AT_THE_FOOT;
        List<String> notes = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < own; n++) {
            made++;
            int number = feet ? made : chapter.size() + 1;
            String note = sentence(6) + ", vol. " + (1 + number % 9) + ", " + (10 + number) + ".";
            chapter.add(note);
            numbers.add(number);
            notes.add("^" + number + "^ " + note);
        }
        int body = LINES - (feet ? 2 * own : 0);
        try (PDPageContentStream content = begin()) {
            set(content, "THE BOOK OF " + vocabulary.get(page / CHAPTER).toUpperCase(java.util.Locale.ROOT), 9, 30);
            float top = 60;
            if (page % CHAPTER == 0) {
                set(content, "Chapter " + (page / CHAPTER + 1), 16, top);
                top += 26;
                body -= 2;
            }
            for (String line : lines(body, numbers)) {
                set(content, line, 10, top);
                top += 13;
            }
            if (feet) {
                top += 12;
                for (String line : wrapped(String.join("\n", notes), 92)) {
                    set(content, line, 8, top);
                    top += 10;
                }
            }
            set(content, Integer.toString(page + 1), 9, SHEET.getHeight() - 25);
        }
    }

    /// Running text with its markers after full stops; what does not fit goes over to the next page.
    private List<String> lines(int count, List<Integer> numbers) {
        while (waiting.size() < count || !numbers.isEmpty()) {
            StringBuilder paragraph = new StringBuilder();
            for (int s = 0; s < 5; s++) {
                paragraph.append(sentence(14)).append('.');
                if (s % 2 == 1 && !numbers.isEmpty()) {
                    paragraph.append('^').append(numbers.removeFirst()).append('^');
                }
                paragraph.append(' ');
            }
            // A page's notes must be pointed at on that page.
            waiting.addAll(wrapped(paragraph.toString(), 72));
        }
        List<String> lines = new ArrayList<>();
        boolean marked = true;
        while (lines.size() < count && marked) {
            lines.add(waiting.removeFirst());
            marked = !waiting.isEmpty();
        }
        while (waiting.stream().anyMatch(line -> line.indexOf('^') >= 0)) {
            lines.add(waiting.removeFirst());
        }
        return lines;
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int w = 0; w < words; w++) {
            String word = vocabulary.get((int) (Math.abs(random.nextGaussian()) * 1500) % vocabulary.size());
            boolean capital = w == 0 || random.nextInt(9) == 0;
            sentence.append(w == 0 ? "" : " ")
                    .append(capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return random.nextInt(3) == 0 ? sentence + " in " + (1700 + random.nextInt(300)) : sentence.toString();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.strip().split(" ", -1)) {
                if (line.length() + word.length() > width) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.append(word).append(' ');
            }
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private void endnotes(List<List<String>> chapters) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int c = 0; c < chapters.size(); c++) {
            lines.add("#Chapter " + (c + 1));
            for (int n = 0; n < chapters.get(c).size(); n++) {
                lines.addAll(wrapped((n + 1) + ". " + chapters.get(c).get(n), 80));
            }
        }
        for (int from = 0; from < lines.size(); from += 40) {
            try (PDPageContentStream content = begin()) {
                float top = 60;
                if (from == 0) {
                    set(content, "Notes", 16, top);
                    top += 26;
                }
                for (String line : lines.subList(from, Math.min(lines.size(), from + 40))) {
                    boolean heading = line.startsWith("#");
                    top += heading ? 10 : 0;
                    set(content, heading ? line.substring(1) : line, heading ? 12 : 9, top);
                    top += heading ? 16 : 11;
                }
            }
        }
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(SHEET);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private void set(PDPageContentStream content, String line, float size, float fromTop) throws IOException {
        content.beginText();
        content.newLineAtOffset(40, SHEET.getHeight() - fromTop);
        String[] parts = line.split("\\^", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean raised = i % 2 == 1;
            content.setFont(roman, raised ? size * 0.6f : size);
            content.setTextRise(raised ? size * 0.35f : 0);
            content.showText(parts[i]);
        }
        content.endText();
    }
}
