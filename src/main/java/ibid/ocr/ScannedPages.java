package ibid.ocr;

import ibid.text.FormFedText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
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
    private final List<Integer> undecodable = new ArrayList<>();

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
            if (hasJpeg2000(document.getPage(words.size()))) {
                undecodable.add(words.size() + 1);
            }
            words.add(words(drawing, words.size(), file));
        }
        return new Words(FormFedText.ofPages(words), remark(all));
    }

    /// No decoder that we may ship is to be had: such a picture is left out of the drawing.
    private static boolean hasJpeg2000(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getCOSObject().getCOSDictionary(COSName.XOBJECT) instanceof COSDictionary objects
                    && objects.getCOSStream(name) instanceof COSStream stream
                    && String.valueOf(stream.getFilters()).contains(COSName.JPX_DECODE.getName())) {
                return true;
            }
        }
        return false;
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
            remarks.add("Not read: page " + numbers(unread) + ".");
        }
        if (!undecodable.isEmpty()) {
            remarks.add("Pictures in JPEG 2000 cannot be decoded here: page " + numbers(undecodable) + ".");
        }
        return remarks.isEmpty() ? null : String.join(" ", remarks);
    }

    private static String numbers(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
