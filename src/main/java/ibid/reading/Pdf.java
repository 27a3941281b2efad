package ibid.reading;

import ibid.text.BoundedStripper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF: its words put together again from where they stand on the pages.
final class Pdf {
    /// Of a readable text, how many letters may be mere codes: symbols of a font of its own.
    private static final double MOST_CODES = 0.2;

    private static final int HEADER_WITHIN = 1024;
    private static final int TRAILER_WITHIN = 4096;

    private Pdf() {}

    static boolean looksLike(byte[] bytes) {
        int limit = Math.min(bytes.length - 4, HEADER_WITHIN);
        for (int i = 0; i < limit; i++) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == 'P'
                    && bytes[i + 2] == 'D'
                    && bytes[i + 3] == 'F'
                    && bytes[i + 4] == '-') {
                return true;
            }
        }
        return false;
    }

    /// Its draft, or why there is none.
    sealed interface Outcome {
        record Drafted(Draft draft) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    static Outcome read(byte[] bytes) {
        if (!isWhole(bytes)) {
            return new Outcome.Refused("The PDF is cut off before its end: get the whole file and send that.");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<PdfLine> lines = PdfLines.of(document);
            if (lines.isEmpty()) {
                return new Outcome.Refused(
                        "The PDF holds no text, only images: run it through text recognition and send the result.");
            }
            if (isGibberish(lines)) {
                return new Outcome.Refused(
                        "The PDF does not say which letters it prints: run it through text recognition and send the result.");
            }
            return new Outcome.Drafted(draft(lines, metadata(document)));
        } catch (InvalidPasswordException _) {
            return new Outcome.Refused("The PDF is protected by a password: send a copy without one.");
        } catch (BoundedStripper.TooMuch _) {
            return new Outcome.Refused(
                    "The PDF has far more on its pages than can be read: print it to a new PDF and send that.");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            // PDFBox meets hostile and broken files with all four.
            return new Outcome.Refused("The PDF is damaged: save or print it to a new PDF and send that.");
        }
    }

    /// A PDF ends with the place of its table of objects; PDFBox would read what is left of one that was cut off.
    private static boolean isWhole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == 0 || Character.isWhitespace(bytes[end - 1]))) {
            end--;
        }
        int from = Math.max(0, end - TRAILER_WITHIN);
        String tail = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        return tail.contains("startxref") || tail.contains("%%EOF");
    }

    private static Draft draft(List<PdfLine> lines, Metadata metadata) {
        double bodySize = bodySize(lines);
        List<List<PdfLine>> pages = PdfFurniture.drop(byPage(lines), bodySize);
        Set<String> words = PdfParagraphs.words(pages);
        PdfFootnotes feet = new PdfFootnotes(bodySize);
        List<List<PdfLine>> bodies = pages.stream()
                .map(page -> page.isEmpty() ? page : feet.take(page))
                .toList();
        Map<Integer, Map<String, String>> keys = new HashMap<>();
        for (int n = 0; n < feet.notes().size(); n++) {
            PdfFootnotes.Foot foot = feet.notes().get(n);
            keys.computeIfAbsent(foot.page(), _ -> new HashMap<>()).putIfAbsent(foot.label(), "foot-" + n);
        }
        Composition composition = new Composition();
        PdfParagraphs body = new PdfParagraphs(composition, bodySize, words, keys);
        bodies.forEach(body::addPage);
        addFeet(composition, feet.notes(), bodySize, words);
        return composition.draft("application/pdf", metadata);
    }

    private static void addFeet(
            Composition composition, List<PdfFootnotes.Foot> notes, double bodySize, Set<String> words) {
        int series = 0;
        int last = 0;
        for (int n = 0; n < notes.size(); n++) {
            PdfFootnotes.Foot foot = notes.get(n);
            int number = BracketLabel.number(foot.label());
            series += number >= 0 && number <= last ? 1 : 0;
            last = number >= 0 ? number : last;
            Composition.Piece piece = composition.openNote("foot-" + n, foot.label(), series);
            PdfParagraphs joined = new PdfParagraphs(composition, bodySize, words, Map.of());
            foot.lines().forEach(line -> joined.join(piece, line));
        }
    }

    /// Fonts without a table of their letters give codes: control characters, private ones, replacements.
    private static boolean isGibberish(List<PdfLine> lines) {
        long all = 0;
        long codes = 0;
        for (PdfLine line : lines) {
            all += line.text().length();
            codes += line.text()
                    .chars()
                    .filter(c ->
                            Character.isISOControl(c) || c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE)
                    .count();
        }
        return codes > all * MOST_CODES;
    }

    private static List<List<PdfLine>> byPage(List<PdfLine> lines) {
        List<List<PdfLine>> pages = new ArrayList<>();
        for (PdfLine line : lines) {
            while (pages.size() <= line.page()) {
                pages.add(new ArrayList<>());
            }
            pages.get(line.page()).add(line);
        }
        return pages;
    }

    /// The type size that most words are set in.
    private static double bodySize(List<PdfLine> lines) {
        Map<Double, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    private static Metadata metadata(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        String title = information.getTitle();
        String author = information.getAuthor();
        String language = document.getDocumentCatalog().getLanguage();
        return new Metadata(
                isTitle(title) ? title : null,
                author == null ? List.of() : FrontMatter.names(author),
                null,
                language == null || language.isBlank() ? null : language);
    }

    /// Programs write a file's name where the title should be.
    private static boolean isTitle(@Nullable String title) {
        return title != null
                && !title.isBlank()
                && !title.matches(
                        "(?i)(?:microsoft word|untitled|document\\d*|slide).*|.*\\.(?:docx?|pdf|indd|tex|dvi|qxd|odt|rtf)");
    }
}
