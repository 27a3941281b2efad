package ibid.ocr;

import ibid.text.FormFedText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Reads a PDF page by page; a page that cannot be read is left empty, and named.
final class ScannedPages {
    /// Reads the words off one page.
    interface PageReader {
        Program.Outcome words(Path picture, int dotsPerInch);
    }

    /// @param remark which pages are missing; null where none is
    record Words(FormFedText text, @Nullable String remark) {}

    private final PageReader reader;
    private final OcrLimits limits;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    ScannedPages(PageReader reader, OcrLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /// @param file to draw the pages in
    Words read(PDDocument document, Path file) {
        PageDrawing drawing = new PageDrawing(document);
        Instant end = Instant.now().plus(limits.whole());
        int all = document.getNumberOfPages();
        while (words.size() < Math.min(all, limits.pages()) && Instant.now().isBefore(end)) {
            words.add(words(drawing, words.size(), file));
        }
        return new Words(FormFedText.ofPages(words), remark(all));
    }

    private String words(PageDrawing drawing, int page, Path file) {
        try {
            if (reader.words(file, drawing.draw(page, file)) instanceof Program.Outcome.Done(String text)) {
                return text;
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            // One broken or overlarge page must not cost the others.
        }
        unread.add(page + 1);
        return "";
    }

    private @Nullable String remark(int all) {
        List<String> remarks = new ArrayList<>();
        if (words.size() < all) {
            remarks.add("Only the first " + words.size() + " of " + all + " pages were read.");
        }
        if (!unread.isEmpty()) {
            remarks.add(
                    "Not read: page " + unread.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return remarks.isEmpty() ? null : String.join(" ", remarks);
    }
}
