package ibid.ocr;

import ibid.text.FormFedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The OCR program Tesseract, as it is installed: it gets one picture at a time, as a file, in a process of its own.
public final class Tesseract {
    /// Its name as an extractor of text layers.
    public static final String EXTRACTOR = "tesseract";

    private static final Pattern VERSION = Pattern.compile("^tesseract\\s+v?(\\S+)");
    private static final Duration ASKING = Duration.ofSeconds(20);
    private static final int MOST_OUTPUT = 4 << 20;
    private static final int HEAD = 1024;
    private static final long MOST_PIXELS = 100_000_000;
    /// Finds out which way up a page is.
    private static final String ORIENTATION = "osd";

    private final String command;
    private final String version;
    private final List<String> languages;
    private final boolean turns;
    private final OcrLimits limits;

    private Tesseract(String command, String version, List<String> languages, boolean turns, OcrLimits limits) {
        this.command = command;
        this.version = version;
        this.languages = languages;
        this.turns = turns;
        this.limits = limits;
    }

    /// The program, if it runs here and knows any of the languages.
    ///
    /// @param languages as it names them, such as `eng`
    public static Optional<Tesseract> find(String command, List<String> languages, OcrLimits limits) {
        Matcher version = VERSION.matcher(ask(command, "--version"));
        Set<String> known = ask(command, "--list-langs").lines().collect(Collectors.toSet());
        List<String> usable = languages.stream().filter(known::contains).toList();
        return version.find() && !usable.isEmpty()
                ? Optional.of(new Tesseract(command, version.group(1), usable, known.contains(ORIENTATION), limits))
                : Optional.empty();
    }

    private static String ask(String command, String option) {
        return switch (Program.run(List.of(command, option), ASKING, MOST_OUTPUT)) {
            case Program.Outcome.Done(String answer) -> answer;
            case Program.Outcome.Failed _ -> "";
        };
    }

    /// With the languages that it looks for, since others make another text.
    public String version() {
        return version + " (" + String.join("+", languages) + ")";
    }

    /// Reads the words off an image, or off the pages of a PDF. Never throws on any bytes.
    ///
    /// @throws IOException where no file can be written
    public Recognition read(byte[] copy) throws IOException {
        Path folder = Files.createTempDirectory("ibid-ocr");
        Path file = folder.resolve("page");
        try {
            return isPdf(copy) ? readPdf(copy, file) : readPicture(copy, file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static boolean isPdf(byte[] copy) {
        String head = new String(copy, 0, Math.min(HEAD, copy.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private Recognition readPicture(byte[] copy, Path file) throws IOException {
        Picture picture;
        try {
            picture = Picture.of(copy);
        } catch (IOException e) {
            return new Recognition.Nothing(String.valueOf(e.getMessage()));
        }
        if (picture.pages() > limits.pages()) {
            return new Recognition.Nothing("it has more than " + limits.pages() + " pages");
        }
        if (picture.pixels() > MOST_PIXELS) {
            return new Recognition.Nothing("it has more than " + MOST_PIXELS + " pixels");
        }
        Files.write(file, copy);
        Duration needed = limits.page().multipliedBy(picture.pages());
        return switch (run(file, List.of(), needed.compareTo(limits.whole()) < 0 ? needed : limits.whole())) {
            // It feeds forms between pages only.
            case Program.Outcome.Done(String words) ->
                recognition(picture.pages() == 1 ? FormFedText.ofPages(List.of(words)) : FormFedText.of(words), null);
            case Program.Outcome.Failed(String reason) -> new Recognition.Nothing(reason);
        };
    }

    private Recognition readPdf(byte[] copy, Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy)) {
            ScannedPages.Words read = new ScannedPages(this::words, limits).read(document, file);
            return recognition(read.text(), read.remark());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError _) {
            return new Recognition.Nothing("its pages cannot be drawn");
        }
    }

    private Program.Outcome words(Path file, int dotsPerInch) {
        return run(file, List.of("--dpi", String.valueOf(dotsPerInch)), limits.page());
    }

    private Recognition recognition(FormFedText text, @Nullable String remark) {
        return text.hasWords()
                ? new Recognition.Read(text.layer(EXTRACTOR, version(), null), remark)
                : new Recognition.Nothing(remark == null ? "it found no words" : "it found no words. " + remark);
    }

    private Program.Outcome run(Path file, List<String> options, Duration timeout) {
        List<String> line =
                new ArrayList<>(List.of(command, file.toString(), "stdout", "-l", String.join("+", languages)));
        // Whole pages, turned upright where it can tell.
        line.addAll(List.of("--psm", turns ? "1" : "3"));
        line.addAll(options);
        return Program.run(line, timeout, MOST_OUTPUT);
    }
}
