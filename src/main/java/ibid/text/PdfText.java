package ibid.text;

import ibid.text.Extraction.Broken;
import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// The text of a PDF, page by page, with the words put together that the line ends broke.
final class PdfText {
    static final String EXTRACTOR = "ibid-pdf";
    static final String VERSION = "2";

    private PdfText() {}

    static Extraction extract(byte[] bytes) {
        return extract(() -> Loader.loadPDF(bytes));
    }

    /// Reads in the file as it goes along: a PDF may be larger than the memory.
    static Extraction extract(Path file) {
        return extract(() -> Loader.loadPDF(file.toFile()));
    }

    /// Opens a document.
    private interface Opening {
        PDDocument open() throws IOException;
    }

    private static Extraction extract(Opening opening) {
        try (PDDocument document = opening.open()) {
            return read(document);
        } catch (InvalidPasswordException _) {
            return new Broken("encrypted");
        } catch (BoundedStripper.TooMuch _) {
            return new Broken("pages without end");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            // PDFBox meets hostile files with ClassCastException, IllegalArgumentException and the like, and fills the
            // memory with what they unpack to.
            return new Broken("damaged PDF");
        }
    }

    private static Extraction read(PDDocument document) throws IOException {
        List<List<PdfLine>> runs = PdfGlyphs.pages(document);
        PdfFlow.Flowed flowed = PdfFlow.of(
                RunningHeads.dropped(runs).stream().map(PageLayout::columns).toList());
        if (flowed.text().chars().noneMatch(Character::isLetterOrDigit)) {
            return new NoTextLayer("image only");
        }
        PDDocumentInformation facts = document.getDocumentInformation();
        return new Extracted(new TextLayer(
                EXTRACTOR,
                VERSION,
                flowed.text(),
                flowed.pages(),
                blankToNull(facts.getTitle()),
                authors(facts),
                day(facts.getCreationDate()),
                blankToNull(document.getDocumentCatalog().getLanguage())));
    }

    private static List<String> authors(PDDocumentInformation facts) {
        String authors = blankToNull(facts.getAuthor());
        return authors == null
                ? List.of()
                : Arrays.stream(authors.split("\\s*;\\s*"))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    private static @Nullable LocalDate day(@Nullable Calendar calendar) {
        return calendar == null ? null : LocalDate.ofInstant(calendar.toInstant(), ZoneId.of("UTC"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
